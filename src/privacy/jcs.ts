import canonicalize from 'canonicalize';

/** JSON in its one canonical form, as bytes (RFC 8785). What JSON cannot hold does not belong in it and is refused beforehand. */
export function jcs(value: object): Buffer {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return Buffer.from(text, 'utf8');
}
