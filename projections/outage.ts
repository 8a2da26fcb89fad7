import { QueryFailedError } from 'typeorm';

// 08 connection, 25 read-only after a fail-over, 40 serialisation and deadlock, 53 resources, 57 shut down or cancelled, 58 the disk.
const outageClasses = ['08', '25', '40', '53', '57', '58'];

/** Is this the servers' trouble (stop and try again), and not that of one dossier (set it aside)? */
export function isOutage(error: unknown): boolean {
  // What our own code throws over one row's values is that row's trouble.
  if (!(error instanceof QueryFailedError)) return !(error instanceof RangeError || error instanceof TypeError);
  const state = sqlState(error);
  // Without a SQLSTATE nothing came back from the server: the connection broke or was too slow.
  return state === undefined || outageClasses.includes(state.slice(0, 2));
}

/** Why a dossier was set aside, in words that hold nothing of its contents. */
export function reasonOf(error: unknown): string {
  if (error instanceof QueryFailedError) return `SQLSTATE ${sqlState(error) ?? 'unknown'}`;
  if (error instanceof Error) return `${error.constructor.name}: ${error.message}`.slice(0, 200);
  return 'unknown';
}

function sqlState({ driverError }: QueryFailedError): string | undefined {
  // Errors of the network have codes too, as EPIPE; only the server's have a severity.
  const { code, severity } = driverError as { code?: unknown; severity?: unknown };
  return severity !== undefined && typeof code === 'string' ? code : undefined;
}
