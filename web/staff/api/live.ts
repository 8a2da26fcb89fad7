const patienceMs = 300;
const longestPauseMs = 30_000;

/** Listens to the hints of the server (`GET /v1/live`): `moved` gets the number that moved, or nothing when any may have.
 *  Hints can be lost, so every new connection says that anything may have moved. */
export function listenToHints(moved: (numbers: ReadonlySet<string> | undefined) => void): () => void {
  let source: EventSource;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let pause = 1_000;
  const hints = gather(moved);
  const connect = () => {
    source = new EventSource('/v1/live');
    source.addEventListener('open', () => {
      pause = 1_000;
      hints.add(undefined);
    });
    source.addEventListener('moved', (event: MessageEvent<string>) => hints.add(numberOf(event.data)));
    source.addEventListener('error', () => {
      if (source.readyState !== EventSource.CLOSED) return;
      retry = setTimeout(connect, pause);
      pause = Math.min(pause * 2, longestPauseMs);
    });
  };
  connect();
  return () => {
    source.close();
    clearTimeout(retry);
    hints.stop();
  };
}

/** Many hints in a short time become one call. */
function gather(moved: (numbers: ReadonlySet<string> | undefined) => void) {
  let numbers = new Set<string>();
  let anything = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const found = anything ? undefined : numbers;
    [numbers, anything, timer] = [new Set(), false, undefined];
    moved(found);
  };
  return {
    add(number: string | undefined) {
      if (number === undefined) anything = true;
      else numbers.add(number);
      timer ??= setTimeout(tell, patienceMs);
    },
    stop: () => clearTimeout(timer),
  };
}

function numberOf(data: string): string | undefined {
  const hint: unknown = JSON.parse(data || '{}');
  return typeof hint === 'object' && hint !== null && 'number' in hint && typeof hint.number === 'string' ? hint.number : undefined;
}
