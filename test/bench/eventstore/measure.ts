/** The middle one. */
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;

/** How often a second something is done when so many do it one after the other, for so long. */
export async function rate(workers: number, milliseconds: number, once: (worker: number) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  const end = began + milliseconds;
  let done = 0;
  const work = async (worker: number): Promise<void> => {
    while (performance.now() < end) {
      await once(worker);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)));
  return (done * 1000) / (performance.now() - began);
}

/** Three rounds, in each of which every contender has its turn; gives the median of each. */
export async function rounds<Name extends string>(
  contenders: Record<Name, () => Promise<number>>,
  count = 3,
): Promise<Record<Name, number>> {
  const names = Object.keys(contenders) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < count; round += 1) for (const name of names) results[name].push(await contenders[name]());
  return Object.fromEntries(names.map((name) => [name, median(results[name])])) as Record<Name, number>;
}
