import { type StoreError, unavailable, unforeseen } from './store-error';

const uniqueViolation = '23505';
/** Classes of SQLSTATE: no room or means; stopped by somebody, or by its time. */
const noMeans = '53';
const stopped = '57';

/** The SQLSTATE of a statement that was certainly refused; undefined when its outcome is unknown. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('severity' in error)) return undefined;
  return error.severity === 'ERROR' && typeof error.code === 'string' ? error.code : undefined;
}

/** Somebody else holds one of the numbers. */
export const isTaken = (code: string | undefined): boolean => code === uniqueViolation;

/** It was refused for no fault of what it holds, and after a long wait: taking it apart would wait as long for each part. */
export const isStopped = (code: string): boolean => code.startsWith(stopped);

/** What to say to whoever's write was refused. */
export function refusal(code: string): StoreError {
  if (code.startsWith(noMeans)) return unavailable('The store has no room or no means for this write now; nothing of it was kept.');
  if (isStopped(code)) return unavailable('The store could not finish this write in time; nothing of it was kept.');
  if (isTaken(code)) return unavailable('Another writer was there first: try again.');
  return unforeseen();
}
