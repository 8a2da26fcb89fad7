import type { CommandName } from '../../../src/complaint/life-cycle';
import type { LocalDate } from '../../../src/law/local-date';
import { fakeId, type Past } from '../../given';
import { pastOf } from '../../pasts';
import { people } from '../../people';
import { row, type RowCase, text } from './row';

const { hanna, intake, system } = people;
const past = pastOf.triaged;
const after = (name: CommandName, body: object, by: Past[number]['by'] = hanna): Past => [...past, { name, body, by }];
const here = (...events: RowCase['then']['events']) => ({ events, stage: 'triaged' as const });
const due = { term: 'OMB_FIRST_CONTACT_14D', dueOn: '2026-11-27' };
const late = '2026-11-28' as LocalDate;
const target = fakeId('4 target 0');
const wait = fakeId('4 wait 0');
const targetSet = after('set-target', { term: 'TARGET_SET', dueOn: '2026-12-04' });

/** Days of the office's own, and what the clock says by itself. */
export const inTime = {
  'set-target': row(
    'the office sets itself a day',
    past,
    hanna,
    { term: 'TARGET_SET', dueOn: '2026-12-04' },
    here(['target-set', { targetId: target, term: 'TARGET_SET', startsOn: '2026-11-20', dueOn: '2026-12-04' }]),
  ),
  'pause-target': row(
    'a day of our own stands still for a reason',
    targetSet,
    hanna,
    { targetId: target, reason: 'waiting-for-body', note: text },
    here(['target-paused', { targetId: target, reason: 'waiting-for-body' }]),
  ),
  'resume-target': row(
    'when it goes on the day has moved by as long as it stood still',
    [...targetSet, { name: 'pause-target', body: { targetId: target, reason: 'other', note: text }, by: hanna }],
    hanna,
    { targetId: target },
    here(['target-resumed', { targetId: target, from: '2026-11-27', dueOn: '2026-12-11' }]),
    '2026-11-27' as LocalDate,
  ),
  wait: row(
    'the dossier waits, and no clock of the law stands still for it',
    past,
    intake,
    { for: 'body', wakeOn: '2026-12-04', note: text },
    here(['waiting-begun', { waitId: wait, for: 'body', wakeOn: '2026-12-04' }]),
  ),
  wake: row(
    'on the day that was set the waiting ends by itself',
    after('wait', { for: 'body', wakeOn: '2026-11-27', note: text }),
    system,
    { waitId: wait },
    here(['waiting-ended', { waitId: wait, how: 'date-came' }]),
    '2026-11-27' as LocalDate,
  ),
  'warn-term': row(
    'the office is warned before a day comes',
    past,
    system,
    { ...due, rule: 'OMB_FIRST_CONTACT_14D/1', kind: 'three-days-before' },
    here(['term-warned', { ...due, kind: 'three-days-before' }]),
  ),
  'miss-term': row(
    'that a day has passed is recorded the day after',
    past,
    system,
    { ...due, rule: 'OMB_FIRST_CONTACT_14D/1' },
    here(['term-missed', due]),
    late,
  ),
  'miss-promise': row(
    'that a promise was not kept is seen by the office first (M33)',
    past,
    system,
    due,
    here(['promise-missed', due]),
    late,
  ),
  escalate: row(
    'what stays undone goes to a higher level',
    past,
    system,
    { ...due, level: 1 },
    here(['escalated', { ...due, level: 1 }]),
    late,
  ),
} as const satisfies Partial<Record<CommandName, RowCase>>;
