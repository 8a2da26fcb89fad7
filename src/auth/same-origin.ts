const safe = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

export interface RequestOrigin {
  readonly method: string;
  readonly site?: string;
  readonly origin?: string;
  readonly cookies: boolean;
}

/** May this request change something, as far as its origin goes (CSRF)? The browser's own word counts first (`Sec-Fetch-Site`), then `Origin`.
 *  Without either it is no current browser; then a cookie may not speak for somebody. */
export function isSameOrigin({ method, site, origin, cookies }: RequestOrigin, ours: string): boolean {
  if (safe.has(method)) return true;
  if (site !== undefined) return site === 'same-origin';
  if (origin !== undefined) return origin === ours;
  return !cookies;
}
