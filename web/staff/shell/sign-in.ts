/** The address that signs somebody in and comes back to this page. */
export function signInAddress(): string {
  const { pathname, search } = window.location;
  return `/aanmelden?terug=${encodeURIComponent(pathname + search)}`;
}
