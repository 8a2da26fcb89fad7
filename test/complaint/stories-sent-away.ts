import { factsFor } from './refusal-cases';
import { firstDay, on, refused, step, type StoryStep } from './story';
import { acknowledge, close, promised, received, submit, text, triage } from './story-steps';

const police = 'OMB-SCOPE-POLICE';

/** Stories in which somebody is sent to another door. */
export const sentAway: Readonly<Record<string, readonly StoryStep[]>> = {
  'a son complains by phone for his mother, is referred, comes back, is helped by a call, and brings a new fact (Awb 2:1, 9:20, 9:23 i and l)':
    [
      {
        ...submit({
          channel: 'phone',
          receivedOn: firstDay,
          firstLine: {},
          representative: { name: 'Samir el Amrani', phone: '020 765 4321', channel: 'phone', relation: 'zoon', authorisation: 'asked' },
        }),
        seen: ({ complainant, representative }) => ({
          among: [
            ['submitted', { channel: 'phone', receivedOn: firstDay, complainant, representative }],
            ['party-added', { partyId: complainant, role: 'complainant' }],
            ['party-added', { partyId: representative, role: 'representative', authorisation: 'asked' }],
          ],
        }),
      },
      acknowledge({ told: { OMB_FIRST_CONTACT_14D: '2026-12-04' }, informs: ['O1'] }),
      refused('intake', 'withdraw', ({ representative }) => ({ by: representative }), 'not-authorised'),
      refused(
        'intake',
        'record-authorisation',
        ({ complainant }) => ({ partyId: complainant, state: 'on-paper' }),
        'authorisation-of-representative-only',
      ),
      on(
        '2026-11-24',
        step(
          'intake',
          'record-authorisation',
          ({ representative, today }) => ({ partyId: representative, state: 'on-paper', receivedOn: today }),
          ({ representative }) => ({
            stage: 'acknowledged',
            events: ['authorisation-recorded'],
            facts: { partyId: representative, state: 'on-paper', receivedOn: '2026-11-24' },
          }),
        ),
      ),
      step(
        'intake',
        'refer',
        { target: 'amsterdam', ground: 'OMB-23-H', sent: ['complaint', 'authorisation'], explanation: text },
        ({ representative }) => ({
          stage: 'referred',
          facts: {
            closedOn: '2026-11-24',
            sent: ['complaint', 'authorisation'],
            informs: [{ letter: 'O3', to: representative }],
            result: { code: '13.1.4' },
          },
        }),
      ),
      on(
        '2026-12-14',
        refused('handler', 'return', { channel: 'phone', receivedOn: '2026-12-14', answer: 'given', firstLine: {} }, 'answer-date-missing'),
      ),
      step(
        'handler',
        'return',
        { channel: 'phone', receivedOn: '2026-12-14', answer: 'given', firstLine: { answeredOn: '2026-12-11' } },
        {
          stage: 'acknowledged',
          facts: { receivedOn: '2026-12-14', firstLine: { answeredOn: '2026-12-11' } },
          told: { OMB_FIRST_CONTACT_14D: '2026-12-28' },
        },
      ),
      triage(),
      step('handler', 'intervene', { means: 'phone', solved: true, whatTheyDid: text }, { stage: 'triaged', informs: ['O7'] }),
      step(
        'handler',
        'mediate',
        ({ today, allegation }) => ({
          kind: 'intervention',
          heldOn: today,
          settled: [{ allegationId: allegation, settled: true }],
          met: true,
          agreement: text,
        }),
        { stage: 'mediated', facts: { kind: 'intervention', met: true } },
      ),
      close('intervention'),
      on(
        '2027-01-11',
        step(
          'handler',
          'reopen',
          { to: 'triaged', reason: 'new-fact', reasons: text },
          { stage: 'triaged', informs: ['O19'], facts: { reason: 'new-fact' } },
        ),
      ),
      refused('handler', 'close', { outcome: 'intervention', explanation: text }, 'wrong-stage'),
    ],
  'on paper about the police: stamped on Friday, registered on Tuesday, forwarded (Wet Nationale ombudsman 1a; Awb 9:18)': [
    on('2026-11-17', {
      ...submit({ municipality: undefined, otherBody: 'Politie, eenheid Amsterdam', personConcerned: { name: 'Agent Visser' } }),
      seen: { facts: { receivedOn: received, channel: 'letter', body: 'other' } },
    }),
    acknowledge({ told: promised, facts: { told: [{ startsOn: received, endsOn: '2026-11-27' }] } }),
    {
      ...triage(({ allegation }) => ({
        rightAddress: false,
        track: 'undecided',
        findings: [{ allegationId: allegation, ground: police, finding: 'holds', facts: factsFor(police) }],
      })),
      by: 'intake',
      seen: { stage: 'triaged', facts: { rightAddress: false, findings: [{ ground: police, finding: 'holds' }] } },
    },
    refused(
      'intake',
      'forward',
      { target: 'nationale-ombudsman', sentOn: '2026-11-12', sent: ['complaint'], explanation: text },
      'before-receipt',
    ),
    step('intake', 'forward', { target: 'nationale-ombudsman', sent: ['complaint'], explanation: text }, ({ complainant }) => ({
      stage: 'forwarded',
      facts: {
        target: 'nationale-ombudsman',
        receiptDateNoted: received,
        sentOn: '2026-11-17',
        closedOn: '2026-11-17',
        informs: [
          { letter: 'O5', to: complainant },
          { letter: 'O5', to: { body: 'nationale-ombudsman' } },
        ],
        result: { code: '13.1.4' },
      },
    })),
  ],
};
