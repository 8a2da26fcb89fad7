import type { CommandName } from '../../../src/complaint/life-cycle';
import { fakeId } from '../../given';
import { ids, pastOf } from '../../pasts';
import { people } from '../../people';
import { row, type RowCase, second, text, two } from './row';

const { hanna, intake } = people;
const allegationId = ids.allegation;

/** What exactly the request is: its parts, their kinds, and what belongs to it. */
export const request = {
  'add-allegation': row('a part of the complaint is added, with its own kind', pastOf.triaged, hanna, second.body, {
    events: [['allegation-added', { allegationId: fakeId('4 allegation 0'), kinds: ['slowness'] }]],
    stage: 'triaged',
  }),
  'change-allegation': row(
    'the wording of an allegation follows what was meant (Awb 9:28 lid 1 onder c)',
    pastOf.triaged,
    hanna,
    { allegationId, wording: text, body: 'almere' },
    { events: [['allegation-changed', { allegationId, body: 'almere' }]], stage: 'triaged' },
  ),
  'split-allegation': row(
    'one allegation that is really two becomes two',
    pastOf.triaged,
    hanna,
    { allegationId, into: [second.body, second.body] },
    {
      events: [['allegation-split', { allegationId, into: [0, 1].map((index) => ({ allegationId: fakeId(`4 allegation ${index}`) })) }]],
      stage: 'triaged',
    },
  ),
  'merge-allegations': row(
    'two allegations that are really one become one',
    two,
    hanna,
    { allegationIds: [allegationId, fakeId('4 allegation 0')], into: second.body },
    {
      events: [
        [
          'allegations-merged',
          { allegationIds: [allegationId, fakeId('4 allegation 0')], into: { allegationId: fakeId('5 allegation 0') } },
        ],
      ],
      stage: 'triaged',
    },
  ),
  'split-dossier': row(
    'some allegations go on in a dossier of their own',
    two,
    hanna,
    { into: '26-K73C-T1Z', allegationIds: [allegationId] },
    { events: [['dossier-split', { into: '26-K73C-T1Z', allegationIds: [allegationId] }]], stage: 'triaged' },
  ),
  classify: row(
    'an allegation has the kinds and subjects of the office lists (A2, A3, A14)',
    pastOf.triaged,
    intake,
    { allegationId, kinds: ['treatment', 'slowness'], subjects: ['parkeren'] },
    { events: [['classified', { allegationId, kinds: ['treatment', 'slowness'], subjects: ['parkeren'] }]], stage: 'triaged' },
  ),
  'record-first-line': row(
    'what the municipality did with the complaint is recorded, because terms start from it (Awb 9:11, 9:24)',
    pastOf.triaged,
    intake,
    { firstLine: { complainedOn: '2026-09-20', answeredOn: '2026-11-02', satisfied: false } },
    {
      events: [['first-line-recorded', { firstLine: { complainedOn: '2026-09-20', answeredOn: '2026-11-02', satisfied: false } }]],
      stage: 'triaged',
    },
  ),
  'request-completion': row(
    'who sent too little gets the chance to complete it before it is declined (Awb 9:28 lid 3)',
    pastOf.acknowledged,
    intake,
    { missing: ['answer'], dueOn: '2026-12-04', text },
    {
      events: [['completion-requested', { missing: ['answer'], dueOn: '2026-12-04' }]],
      stage: 'acknowledged',
      informs: ['O2'],
      told: { OMB_TERM_SET: '2026-12-04' },
    },
  ),
  supplement: row(
    'what is added belongs to the request, with the day it came in (Awb 9:28 lid 3)',
    pastOf.acknowledged,
    intake,
    { channel: 'letter', receivedOn: '2026-11-19', completes: true, text },
    {
      events: [['supplemented', { from: ids.complainant, receivedOn: '2026-11-19', completes: true }]],
      stage: 'acknowledged',
    },
  ),
} as const satisfies Partial<Record<CommandName, RowCase>>;
