import canonicalize from 'canonicalize';

/** JSON in its one canonical form (RFC 8785), whose bytes are its UTF-8. What JSON cannot hold does not belong in it and is refused beforehand. */
export function jcs(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}
