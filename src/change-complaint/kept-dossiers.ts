import type { Dossier } from './dossier';

interface Kept {
  readonly dossier: Dossier;
  /** Nothing that we know of came after it. Only an append that succeeds proves it. */
  readonly current: boolean;
  /** As it was counted: a dossier's commands grow with those of its later states. */
  readonly weight: number;
}

/** The dossiers used last, folded: loading one for every command would cost more than all the rest together. */
export class KeptDossiers {
  readonly #kept = new Map<string, Kept>();
  #weight = 0;

  /** `most`: commands remembered in all, which is what a kept dossier's memory grows with. */
  constructor(private readonly most = 50_000) {}

  get(number: string): Kept | undefined {
    const kept = this.#kept.get(number);
    if (!kept) return undefined;
    this.#kept.delete(number);
    this.#kept.set(number, kept);
    return kept;
  }

  /** Keeps a dossier, unless one that is further was kept meanwhile. */
  put(dossier: Dossier, current = true): void {
    const known = this.#kept.get(dossier.number);
    if (known && known.dossier.tail.revision > dossier.tail.revision) return;
    this.drop(dossier.number);
    const weight = weightOf(dossier);
    this.#kept.set(dossier.number, { dossier, current, weight });
    this.#weight += weight;
    for (const number of this.#kept.keys()) {
      if (this.#weight <= this.most || this.#kept.size === 1) break;
      this.drop(number);
    }
  }

  /** More was appended than is kept: read on before using it. */
  outdated(number: string): void {
    const kept = this.#kept.get(number);
    if (kept) this.#kept.set(number, { ...kept, current: false });
  }

  drop(number: string): void {
    const kept = this.#kept.get(number);
    if (!kept) return;
    this.#kept.delete(number);
    this.#weight -= kept.weight;
  }
}

// A folded dossier itself counts as ten commands.
const weightOf = ({ commands }: Dossier) => 10 + commands.size;
