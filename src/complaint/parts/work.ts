import type { LocalDate } from '../../law/local-date';
import type { Ending, Inform } from '../facts';
import type { Fold } from '../fold';
import type { Stage } from '../stages';

/** Work in and around a dossier: tasks, urgency, confidentiality, links, merging, holds. */
export interface WorkFacts {
  'task-added': { taskId: string; dueOn?: LocalDate; assignee?: string };
  'task-done': { taskId: string };
  'task-dropped': { taskId: string };
  'urgency-marked': { on: boolean };
  'confidentiality-marked': { on: boolean; readers: string[] };
  'dossier-linked': { other: string; relation: 'related' | 'same-matter' | 'led-to' | 'split-from' };
  'dossier-unlinked': { other: string };
  'dossier-merged': { into?: string; from?: string; stageBefore: Stage; ending?: Ending; informs: Inform[] };
  'dossier-unmerged': { into?: string; from?: string; reason: 'mistake' };
  'dossier-split': { into: string; allegationIds: string[] };
  'hold-placed': { holdId: string; ground: HoldGround };
  'hold-lifted': { holdId: string };
}

export const holdGrounds = ['court', 'woo', 'access-request', 'recommendation', 'second-line', 'other'] as const;
export type HoldGround = (typeof holdGrounds)[number];

export interface WorkPersonal {
  'task-added': { text: string };
  'task-dropped': { reason: string };
  'urgency-marked': { reason: string };
  'confidentiality-marked': { reason: string };
  'dossier-linked': { note?: string };
  'hold-placed': { reason: string };
  'hold-lifted': { reason: string };
}

export interface Work {
  readonly tasks: Readonly<Record<string, { readonly open: boolean; readonly dueOn?: LocalDate; readonly assignee?: string }>>;
  readonly urgent: boolean;
  readonly confidential?: { readonly readers: readonly string[] };
  readonly links: readonly string[];
  readonly mergedInto?: string;
  /** Where it stood when it was absorbed. */
  readonly mergedFrom?: Stage;
  readonly absorbed: readonly string[];
  readonly holds: readonly string[];
}

export const noWork: Work = { tasks: {}, urgent: false, links: [], absorbed: [], holds: [] };

const closeTask: Fold<{ task: { taskId: string } }>['task'] = ({ tasks }, { taskId }) => {
  const task = tasks[taskId];
  return task ? { tasks: { ...tasks, [taskId]: { ...task, open: false } } } : {};
};

export const work: Fold<WorkFacts> = {
  'task-added': ({ tasks }, { taskId, ...task }) => ({ tasks: { ...tasks, [taskId]: { ...task, open: true } } }),
  'task-done': closeTask,
  'task-dropped': closeTask,
  'urgency-marked': (_, { on }) => ({ urgent: on }),
  'confidentiality-marked': (_, { on, readers }) => ({ confidential: on ? { readers } : undefined }),
  'dossier-linked': ({ links }, { other }) => ({ links: [...links.filter((number) => number !== other), other] }),
  'dossier-unlinked': ({ links }, { other }) => ({ links: links.filter((number) => number !== other) }),
  'dossier-merged': ({ absorbed, endings }, { into, from, stageBefore, ending }, { eventId }) =>
    into
      ? {
          stage: 'merged',
          mergedInto: into,
          mergedFrom: stageBefore,
          endings: ending ? [...endings, { ...ending, eventId, stage: 'merged' }] : endings,
        }
      : { absorbed: from ? [...absorbed, from] : absorbed },
  'dossier-unmerged': ({ absorbed, mergedFrom, endings }, { into, from }) =>
    into && mergedFrom
      ? { stage: mergedFrom, mergedInto: undefined, mergedFrom: undefined, endings: endings.filter(({ stage }) => stage !== 'merged') }
      : { absorbed: absorbed.filter((number) => number !== from) },
  'dossier-split': ({ allegations, links }, { into, allegationIds }) => ({
    links: [...links, into],
    allegations: Object.fromEntries(
      Object.entries(allegations).map(([id, allegation]) =>
        allegationIds.includes(id) ? [id, { ...allegation, open: false, ended: 'replaced' as const }] : [id, allegation],
      ),
    ),
  }),
  'hold-placed': ({ holds }, { holdId }) => ({ holds: [...holds, holdId] }),
  'hold-lifted': ({ holds }, { holdId }) => ({ holds: holds.filter((id) => id !== holdId) }),
};
