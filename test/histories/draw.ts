/** Chance from a seed: the same draws for the same seed, so that a history can be told again. */
export class Draw {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to and without `below`. */
  int(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  }

  chance(of100: number): boolean {
    return this.int(100) < of100;
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to draw from');
    return list[this.int(list.length)]!;
  }

  /** Each of the list or not; at least `least` of them. */
  some<T>(list: readonly T[], least = 0): T[] {
    const drawn = list.filter(() => this.chance(50));
    const others = list.filter((one) => !drawn.includes(one));
    while (drawn.length < least && others.length > 0) drawn.push(...others.splice(this.int(others.length), 1));
    return drawn;
  }

  /** With this member, or without. */
  maybe<T extends object>(member: () => T, of100 = 50): Partial<T> {
    return this.chance(of100) ? member() : {};
  }
}
