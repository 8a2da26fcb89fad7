/** A row as its view: what the database calls null is left out. */
export function withoutNulls<View extends object>(row: { [Member in keyof View]: View[Member] | null }): View {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as View;
}
