import { type DayNumber, localDate } from '../src/law/local-date';

const width = 40;

/** A bar that fills as the days go by; where nobody watches, a line for every tenth. */
export class Progress {
  readonly #began = performance.now();
  #shown = -1;

  constructor(
    private readonly from: DayNumber,
    private readonly to: DayNumber,
    private readonly out: { isTTY?: boolean; write(text: string): unknown } = process.stdout,
  ) {}

  get seconds(): string {
    return ((performance.now() - this.#began) / 1_000).toFixed(1);
  }

  show(day: DayNumber): void {
    const share = (day - this.from + 1) / (this.to - this.from + 1);
    const step = Math.floor(share * (this.out.isTTY ? 100 : 10));
    if (step === this.#shown) return;
    this.#shown = step;
    const full = Math.round(share * width);
    const bar = `[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${localDate(day)} ${String(Math.floor(share * 100)).padStart(3)}% ${this.seconds} s`;
    this.out.write(this.out.isTTY ? `\r${bar}` : `${bar}\n`);
  }

  end(): void {
    if (this.out.isTTY) this.out.write('\n');
  }
}
