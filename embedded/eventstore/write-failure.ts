import { asStoreError, type StoreError, unavailable } from './store-error';

const uniqueViolation = '23505';
const noMeans = '53';

/** The SQLSTATE of a statement that was certainly refused; undefined when its outcome is unknown. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('severity' in error)) return undefined;
  return error.severity === 'ERROR' && typeof error.code === 'string' ? error.code : undefined;
}

/** Somebody else holds one of the numbers. */
export const isTaken = (code: string | undefined): boolean => code === uniqueViolation;

/** What to say to whoever's write was refused. */
export function refusal(code: string, error: unknown): StoreError {
  if (code.startsWith(noMeans)) return unavailable('The store has no room or no means for this write now; nothing of it was kept.');
  if (isTaken(code)) return unavailable('Another writer was there first: try again.');
  return asStoreError(error);
}
