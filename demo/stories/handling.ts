import type { BodyOf, Dossier, Story } from '../dossier';
import { attempts, firstCalls } from '../words/phrases';
import { everydayWork } from './everyday';
import { comesIn } from './intake';

type Triage = BodyOf<'triage'>;

/** Is given to a team and to somebody in it. */
export function* isAssigned(d: Dossier): Story {
  const by = d.random.chance(0.6) ? d.clerk : d.staff.manager;
  yield d.after(1, 3).give('assign', by, { team: d.team, handler: d.handler.id });
}

/** The handler speaks with who complained: usually in time, one in ten later than was promised. */
export function* isContacted(d: Dossier): Story {
  const late = d.random.chance(0.1);
  if (d.random.chance(0.25))
    yield d.after(0, 3).give('attempt-contact', d.handler, { with: d.requester, means: 'phone', note: d.random.pick(attempts) });
  yield d.after(late ? 11 : 0, late ? 15 : 4).give('record-contact', d.handler, {
    with: d.requester,
    direction: 'outgoing',
    means: d.random.chance(0.8) ? 'phone' : 'e-mail',
    reached: true,
    record: d.random.pick(firstCalls),
  });
}

/** Is looked at for the first time, and goes this way. */
export function* isTriaged(d: Dossier, track: Triage['track'], more: Partial<Triage> = {}): Story {
  for (const allegationId of d.open) {
    if (d.random.chance(0.7))
      yield d.after(0).give('classify', d.random.chance(0.5) ? d.clerk : d.handler, {
        allegationId,
        kinds: [...d.of.theme.kinds],
        subjects: [d.of.theme.id],
      });
  }
  const { companion } = d;
  yield d.after(0, 3).give('triage', d.handler, {
    rightAddress: true,
    enoughInformation: true,
    findings: d.open.map((allegationId) => ({ allegationId, ground: 'OMB-23-H', finding: 'does-not-hold' })),
    candidates: companion ? [{ complaint: companion, because: ['person', 'body'], judgement: 'related' }] : [],
    track,
    conflictChecked: { staff: d.handler.id, clear: true },
    ...more,
  });
}

/** The usual beginning: comes in, finds a handler, who calls and looks. */
export function* isTaken(d: Dossier, track: Triage['track'], submission: Partial<BodyOf<'submit'>> = {}): Story {
  yield* comesIn(d, submission);
  yield* isAssigned(d);
  if (d.random.chance(0.8)) {
    yield* isContacted(d);
    yield* isTriaged(d, track);
  } else {
    yield* isTriaged(d, track);
    yield* isContacted(d);
  }
  yield* everydayWork(d, 0, 3);
}

/** The same reasons for every allegation that goes on. */
export function onGround(d: Dossier, ground: string, facts: Record<string, unknown>, reasons: string): BodyOf<'decline'> {
  return { grounds: d.open.map((allegationId) => ({ allegationId, ground, facts, reasons })) };
}
