/** The key store does not answer, or not what it should: an outage, never a sign of destruction. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** The key was destroyed (vernietigd): a valid tombstone says so. Avg 17. */
export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed';
  constructor(
    readonly complaint: string,
    readonly subject: string,
  ) {
    super('the key was destroyed');
  }
}
