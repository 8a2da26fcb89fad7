import { createHash } from 'node:crypto';

/** Chance that can be repeated (herhaalbaar toeval): the same seed gives the same choices, whatever others choose meanwhile. */
export class Random {
  #state: number;

  constructor(seed: string) {
    this.#state = createHash('sha256').update(seed).digest().readUInt32BE(0);
  }

  /** From 0 up to 1: mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<Item>(list: readonly [Item, ...Item[]] | readonly Item[]): Item {
    const item = list[this.between(0, list.length - 1)];
    if (item === undefined) throw new TypeError('nothing to choose from');
    return item;
  }

  /** One of the list, the more often the more it weighs. */
  weighted<Item>(list: readonly Item[], weightOf: (item: Item) => number): Item {
    let left = this.next() * list.reduce((sum, item) => sum + weightOf(item), 0);
    for (const item of list) if ((left -= weightOf(item)) < 0) return item;
    return this.pick(list);
  }

  shuffled<Item>(list: readonly Item[]): Item[] {
    const items = list.map((item) => ({ item, place: this.next() }));
    return items.sort((one, other) => one.place - other.place).map(({ item }) => item);
  }
}
