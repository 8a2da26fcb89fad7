import type { Fold } from '../fold';

/** Whose dossier it is, and who may not touch it. Awb 9:29. */
export interface OwningFacts {
  assigned: { team: string; handler?: string };
  released: { from?: string; reason: 'returned' | 'conflict' | 'absence' };
  transferred: { team: string; handler?: string; from?: string; reason: 'absence' | 'departure' | 'expertise' | 'workload' };
  'conflict-declared': { staff: string; bySelf: boolean };
  'conflict-lifted': { staff: string };
}

export interface OwningPersonal {
  transferred: { note: string };
  'conflict-declared': { reason: string };
  'conflict-lifted': { reason: string };
}

export interface Owning {
  readonly team?: string;
  readonly handler?: string;
  /** Staff who may not see or do anything here. */
  readonly conflicted: readonly string[];
}

export const noOwner: Owning = { conflicted: [] };

export const owning: Fold<OwningFacts> = {
  assigned: (_, { team, handler }) => ({ team, handler }),
  released: () => ({ handler: undefined }),
  transferred: (_, { team, handler }) => ({ team, handler }),
  'conflict-declared': ({ conflicted }, { staff }) => ({ conflicted: [...conflicted.filter((id) => id !== staff), staff] }),
  'conflict-lifted': ({ conflicted }, { staff }) => ({ conflicted: conflicted.filter((id) => id !== staff) }),
};
