import type { WorklistQuestion, WorklistSort } from '../../projections/worklist/query';
import { worklistSorts } from '../../projections/worklist/query';
import { stages } from '../complaint/stages';
import { countCodePoints, normaliseText } from '../complaint/text';
import { complaintKinds, municipalities } from '../complaint/words';
import { isLocalDate } from '../law/local-date';
import { Problem } from './problem';
import { position } from './read-request';

const oneOf = (words: readonly string[]) => new RegExp(`^(?:${words.join('|')})$`);
const date = /^\d{4}-\d\d-\d\d$/;
const mostRows = 100;
const longestSearch = 200;

/** What may be asked of the worklist, and in which form. `sort` is a column, with a minus for descending. */
export const worklistParameters = {
  after: position,
  stage: oneOf(stages),
  municipality: oneOf(municipalities),
  kind: oneOf(complaintKinds),
  team: /^[\w .-]{1,64}$/,
  handler: /^[0-9a-f-]{36}$/,
  unassigned: /^true$/,
  receivedFrom: date,
  receivedUntil: date,
  q: /^\P{Cc}*[^\s\p{Cc}]\P{Cc}*$/u,
  sort: new RegExp(`^-?(?:${worklistSorts.join('|')})$`),
  limit: /^[1-9]\d{0,2}$/,
  offset: /^\d{1,6}$/,
} as const;
type Asked = { [Name in keyof typeof worklistParameters]?: string };

/** The question as the worklist takes it; newest arrivals first when nothing else is asked. @throws Problem bad-query */
export function worklistQuestion({ after, sort, limit, offset, unassigned, ...filter }: Asked): Omit<WorklistQuestion, 'visible'> {
  const wrong = Object.entries({
    receivedFrom: !isDateOrNothing(filter.receivedFrom),
    receivedUntil: !isDateOrNothing(filter.receivedUntil),
    q: filter.q !== undefined && countCodePoints(normaliseText(filter.q)) > longestSearch,
    limit: Number(limit ?? 1) > mostRows,
  }).filter(([, isWrong]) => isWrong);
  if (wrong.length > 0) throw new Problem('bad-query', { facts: { parameters: wrong.map(([name]) => name) } });
  return {
    filter: { ...filter, ...(filter.q === undefined ? {} : { q: normaliseText(filter.q) }), ...(unassigned ? { unassigned: true } : {}) },
    sort: sortOf(sort),
    limit: Number(limit ?? 25),
    offset: Number(offset ?? 0),
    ...(after === undefined ? {} : { after: BigInt(after) }),
  };
}

const isDateOrNothing = (value: string | undefined) => value === undefined || isLocalDate(value);

function sortOf(sort: string | undefined): WorklistSort {
  if (sort === undefined) return { by: 'arrived', descending: true };
  const descending = sort.startsWith('-');
  return { by: sort.slice(descending ? 1 : 0) as WorklistSort['by'], descending };
}
