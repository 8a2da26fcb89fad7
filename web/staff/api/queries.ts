import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CandidateView } from '../../../projections/candidates/view';
import type { DossierView } from '../../../projections/dossier/view';
import type { TimelineView } from '../../../projections/timeline/view';
import type { WorklistPage } from '../../../projections/worklist/view';
import type { Description } from '../commands/form/schema';
import type { WorklistSearch } from '../worklist/worklist-search';
import { worklistPath } from '../worklist/worklist-search';
import type { CommandState, LifeCycle, Me, StaffMember } from './answers';
import { request } from './request';

const complaint = (number: string) => `/v1/complaints/${encodeURIComponent(number)}`;

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: ({ signal }) => request<Me>('/v1/me', { signal }), staleTime: 300_000 });

/** Everybody of the office, by name. */
export const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: ({ signal }) => request<{ staff: StaffMember[] }>('/v1/staff', { signal }),
  staleTime: 60_000,
});

export const worklistQuery = (search: WorklistSearch) =>
  queryOptions({
    queryKey: ['worklist', search],
    queryFn: ({ signal }) => request<WorklistPage>(worklistPath(search), { signal }),
    placeholderData: keepPreviousData,
  });

export const dossierQuery = (number: string) =>
  queryOptions({ queryKey: ['dossier', number, 'view'], queryFn: ({ signal }) => request<DossierView>(complaint(number), { signal }) });

export const timelineQuery = (number: string) =>
  queryOptions({
    queryKey: ['dossier', number, 'timeline'],
    queryFn: ({ signal }) => request<TimelineView>(`${complaint(number)}/timeline`, { signal }),
  });

/** The events before a revision, for a dossier with more than one page of them. */
export const earlierQuery = (number: string, before: number) =>
  queryOptions({
    queryKey: ['dossier', number, 'timeline', before],
    queryFn: ({ signal }) => request<TimelineView>(`${complaint(number)}/timeline?before=${before}`, { signal }),
  });

export const commandsQuery = (number: string) =>
  queryOptions({
    queryKey: ['dossier', number, 'commands'],
    queryFn: ({ signal }) => request<{ commands: CommandState[] }>(`${complaint(number)}/commands`, { signal }),
  });

/** Dossiers that may be about the same matter. */
export const candidatesQuery = (number: string) =>
  queryOptions({
    queryKey: ['dossier', number, 'candidates'],
    queryFn: ({ signal }) => request<{ candidates: CandidateView[] }>(`${complaint(number)}/candidates`, { signal }),
  });

/** What the server says about its own API: what forms are made from. It changes with the server only. */
export const descriptionQuery = queryOptions({
  queryKey: ['description'],
  queryFn: ({ signal }) => request<Description>('/v1/openapi.json', { signal }),
  staleTime: Infinity,
});

export const lifeCycleQuery = queryOptions({
  queryKey: ['life-cycle'],
  queryFn: ({ signal }) => request<LifeCycle>('/v1/life-cycle', { signal }),
  staleTime: Infinity,
});

/** The dossier and its timeline as they are once the read models reached a position. @throws Problem when they do not in time. */
export async function readAfter(number: string, position: string): Promise<[DossierView, TimelineView]> {
  const after = `?after=${encodeURIComponent(position)}`;
  return Promise.all([
    request<DossierView>(`${complaint(number)}${after}`),
    request<TimelineView>(`${complaint(number)}/timeline${after}`),
  ]);
}
