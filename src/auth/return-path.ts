/** Where to go after signing in: a path of this site, or the desk. Never another site's address, however it is dressed up. */
export function returnPath(wanted: unknown): string {
  const desk = '/werkplek/';
  if (typeof wanted !== 'string' || wanted.length > 1_000 || !/^\/(?![/\\])[\x21-\x7E]*$/.test(wanted) || wanted.includes('\\'))
    return desk;
  const here = 'http://here.invalid';
  if (!URL.canParse(wanted, here)) return desk;
  const { origin, pathname, search, hash } = new URL(wanted, here);
  return origin === here && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : desk;
}
