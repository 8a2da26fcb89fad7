import type { LocalDate } from '../../law/local-date';
import type { Fold } from '../fold';

/** Internal targets, waiting, and what the clock itself says. */
export interface TimeFacts {
  'target-set': { targetId: string; term: string; startsOn: LocalDate; dueOn: LocalDate };
  'target-paused': {
    targetId: string;
    from: LocalDate;
    reason: 'waiting-for-complainant' | 'waiting-for-body' | 'waiting-for-expert' | 'other';
  };
  'target-resumed': { targetId: string; from: LocalDate; dueOn: LocalDate };
  'waiting-begun': { waitId: string; for: Awaited; wakeOn: LocalDate };
  'waiting-ended': { waitId: string; how: 'answered' | 'date-came' | 'stopped' };
  'term-warned': { term: string; rule: string; dueOn: LocalDate; kind: string };
  'term-missed': { term: string; rule: string; dueOn: LocalDate };
  'promise-missed': { term: string; dueOn: LocalDate };
  escalated: { term: string; dueOn: LocalDate; level: number };
}

export const awaited = ['complainant', 'body', 'third-party'] as const;
export type Awaited = (typeof awaited)[number];

export interface TimePersonal {
  'target-paused': { note: string };
  'waiting-begun': { note: string };
}

export interface Time {
  readonly targets: Readonly<
    Record<string, { readonly term: string; readonly startsOn: LocalDate; readonly dueOn: LocalDate; readonly pausedFrom?: LocalDate }>
  >;
  readonly waits: Readonly<Record<string, { readonly for: Awaited; readonly wakeOn: LocalDate }>>;
  /** What the clock has already said, as `type term dueOn kind`: it says nothing twice. */
  readonly said: readonly string[];
}

export const noTime: Time = { targets: {}, waits: {}, said: [] };

export const time: Fold<TimeFacts> = {
  'target-set': ({ targets }, { targetId, ...target }) => ({ targets: { ...targets, [targetId]: target } }),
  'target-paused': ({ targets }, { targetId, from }) => {
    const target = targets[targetId];
    return target ? { targets: { ...targets, [targetId]: { ...target, pausedFrom: from } } } : {};
  },
  'target-resumed': ({ targets }, { targetId, dueOn }) => {
    const target = targets[targetId];
    return target ? { targets: { ...targets, [targetId]: { ...target, pausedFrom: undefined, dueOn } } } : {};
  },
  'waiting-begun': ({ waits }, { waitId, ...wait }) => ({ waits: { ...waits, [waitId]: wait } }),
  'waiting-ended': ({ waits }, { waitId }) => {
    const { [waitId]: _, ...others } = waits;
    return { waits: others };
  },
  'term-warned': ({ said }, { term, dueOn, kind }) => ({ said: [...said, `term-warned ${term} ${dueOn} ${kind}`] }),
  'term-missed': ({ said }, { term, dueOn }) => ({ said: [...said, `term-missed ${term} ${dueOn}`] }),
  'promise-missed': ({ said }, { term, dueOn }) => ({ said: [...said, `promise-missed ${term} ${dueOn}`] }),
  escalated: ({ said }, { term, dueOn, level }) => ({ said: [...said, `escalated ${term} ${dueOn} ${level}`] }),
};
