/** A number as people write it: 2.000. */
export function count(number: number): string {
  return new Intl.NumberFormat('nl-NL').format(number);
}
