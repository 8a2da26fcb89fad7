import { isAttended } from './attended';
import { Problem } from './problem';

/** Told when an answer is 401 in the middle of work, so that the page can ask to sign in again. */
const onSignedOut = new Set<() => void>();

export function whenSignedOut(listener: () => void): () => void {
  onSignedOut.add(listener);
  return () => onSignedOut.delete(listener);
}

/** Asks the API. @throws Problem for every answer but 2xx, and with status 0 when there is none. */
export async function request<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await answer(path, init);
  if (response.ok) return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
  if (response.status === 401) for (const listener of onSignedOut) listener();
  throw await problemOf(response);
}

async function answer(path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('accept', 'application/json, application/problem+json');
  // What the page asks by itself must not keep a session alive at an empty desk.
  if (!isAttended()) headers.set('wederhoor-background', '1');
  try {
    return await fetch(path, { credentials: 'same-origin', ...init, headers });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new Problem(0);
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const isProblem = response.headers.get('content-type')?.includes('json');
  const body: unknown = isProblem ? await response.json().catch(() => ({})) : {};
  return new Problem(response.status, typeof body === 'object' && body !== null ? body : {});
}
