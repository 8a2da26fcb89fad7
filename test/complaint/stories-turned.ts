import { inDossier, refused, step, type StoryStep } from './story';
import {
  acknowledge,
  advise,
  begun,
  close,
  given,
  investigate,
  investigated,
  openInvestigation,
  propose,
  review,
  sendFindings,
  submit,
  text,
  triage,
  wordings,
} from './story-steps';

/** Stories that turn: come apart, are given up, change hands or go back. */
export const turned: Readonly<Record<string, readonly StoryStep[]>> = {
  'two dossiers are merged, and come apart again': [
    ...begun,
    ...[submit(), acknowledge()].map((one) => inDossier('second', one)),
    inDossier(
      'second',
      step('handler', 'merge-dossier', (_, { dossiers }) => ({ into: dossiers.first }), { stage: 'merged' }),
    ),
    step('system', 'merge-dossier', (_, { dossiers }) => ({ from: dossiers.second }), { stage: 'triaged', events: ['dossier-merged'] }),
    inDossier('second', step('handler', 'unmerge-dossier', {}, { stage: 'acknowledged' })),
    step('system', 'unmerge-dossier', (_, { dossiers }) => ({ from: dossiers.second }), { stage: 'triaged', events: ['dossier-unmerged'] }),
  ],
  'withdrawn after the findings, continued of own motion (Awb 9:26)': [
    ...begun,
    ...investigated(),
    step('handler', 'withdraw', ({ complainant }) => ({ by: complainant }), {
      stage: 'withdrawn',
      informs: ['O18'],
      facts: { result: { code: '13.2' } },
    }),
    step('ombudsman', 'continue-of-own-motion', { reasons: text }, { stage: 'investigated', informs: ['O20'] }),
  ],
  'one handler leaves, the next turns out to be involved midway, and another goes on (Awb 9:29)': [
    submit(),
    acknowledge(),
    given('otherHandler', 'zuid'),
    { ...triage(), by: 'otherHandler' },
    step('otherHandler', 'release', { reason: 'absence' }, (_, { staff }) => ({
      stage: 'triaged',
      facts: { from: staff('otherHandler'), reason: 'absence' },
    })),
    given('handler', 'noord'),
    openInvestigation(),
    step(
      'handler',
      'declare-conflict',
      (_, { staff }) => ({ staff: staff('handler'), reason: text }),
      (_, { staff }) => ({
        stage: 'under-investigation',
        events: ['conflict-declared', 'released'],
        among: [
          ['conflict-declared', { staff: staff('handler'), bySelf: true }],
          ['released', { from: staff('handler'), reason: 'conflict' }],
        ],
      }),
    ),
    refused('intake', 'assign', (_, { staff }) => ({ team: 'noord', handler: staff('handler') }), 'not-impartial'),
    refused(
      'intake',
      'transfer',
      (_, { staff }) => ({ team: 'noord', handler: staff('handler'), reason: 'workload', note: text }),
      'not-impartial',
    ),
    given('otherHandler', 'zuid'),
    { ...sendFindings(), by: 'otherHandler' },
    { ...investigate(), by: 'otherHandler' },
  ],
  'the name may not be told, the wish is refused, the complaint withdrawn': [
    submit({ nameWithheld: true }),
    acknowledge(),
    triage(),
    refused('handler', 'open-investigation', ({ allegation }) => wordings([allegation]), 'name-undecided'),
    step('handler', 'decide-name-request', { decision: 'refused', reason: text }, { facts: { decision: 'refused' } }),
    step('handler', 'withdraw', ({ complainant }) => ({ by: complainant }), { stage: 'withdrawn', informs: ['O18'] }),
  ],
  'closed by mistake, reopened to where it was': [
    ...begun,
    ...investigated(),
    propose(),
    review('approved'),
    advise(),
    close('report'),
    refused('handler', 'reopen', { to: 'mediated', reason: 'mistake', reasons: text }, 'stage-not-been'),
    step('handler', 'reopen', { to: 'advised', reason: 'mistake', reasons: text }, { stage: 'advised', informs: ['O19'] }),
  ],
};
