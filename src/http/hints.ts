/** That something moved: with its number only for who may see that dossier. */
export interface Hint {
  readonly number?: string;
  readonly position: string;
}

interface Moved {
  readonly number?: string;
  readonly position: bigint;
}

const quietMs = 100;
const mostNumbers = 100;

/** Turns what moved into hints for one browser. Many at once become one look at what it may see; of too many only the fact remains. */
export class Hints {
  private waiting = new Map<string, bigint>();
  private bare?: bigint;
  private timer?: NodeJS.Timeout;
  private sentAt = -Infinity;

  constructor(
    private readonly visible: (numbers: string[]) => Promise<ReadonlySet<string>>,
    private readonly send: (hint: Hint) => void,
  ) {}

  moved({ number, position }: Moved): void {
    if (number === undefined || this.waiting.size >= mostNumbers) this.bare = position;
    else this.waiting.set(number, position);
    // The first goes at once; those right behind it together.
    this.timer ??= setTimeout(() => void this.flush(), Math.max(0, this.sentAt + quietMs - performance.now()));
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async flush(): Promise<void> {
    const { waiting } = this;
    let bare = this.bare;
    [this.waiting, this.bare, this.timer, this.sentAt] = [new Map<string, bigint>(), undefined, undefined, performance.now()];
    // Where the look fails, the browser is still told that something moved.
    const seen = waiting.size === 0 ? new Set<string>() : await this.visible([...waiting.keys()]).catch(() => new Set<string>());
    for (const [number, position] of waiting) {
      if (seen.has(number)) this.send({ number, position: position.toString() });
      else bare = bare === undefined || position > bare ? position : bare;
    }
    if (bare !== undefined) this.send({ position: bare.toString() });
  }
}
