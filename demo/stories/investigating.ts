import type { Addressee } from '../../src/complaint/facts';
import type { Judgement } from '../../src/complaint/facts';
import { norms } from '../../src/law/norms';
import type { BodyOf, Dossier, Story } from '../dossier';
import { about, hearings, remarks, returnedRemarks } from '../words/phrases';
import { everydayWork } from './everyday';
import { isTaken, onGround } from './handling';
import { isOfferedMediation, isTalkedAbout } from './solving';

type Asides = (d: Dossier) => Story;

/** The investigation is opened with the wording of each allegation. Awb 9:30. */
export function* isOpened(d: Dossier): Story {
  const { theme, municipality } = d.of;
  yield d.after(1, 8).give('open-investigation', d.handler, {
    wordings: d.open.map((allegationId, index) => ({
      allegationId,
      wording: about(index === 0 ? theme.wording : theme.second, municipality),
    })),
    plan: 'De gemeente om haar standpunt vragen, betrokkenen horen, stukken opvragen, bevindingen voorleggen.',
  });
}

const furtherQuestions = [
  'Wie heeft de beslissing genomen, en welke stukken lagen daarbij op tafel?',
  'Hoe vaak kwam dit het afgelopen jaar voor, en wat heeft u daarmee gedaan?',
  'In uw antwoord noemt u een gespreksnotitie. Kunt u die sturen?',
];

/** A question to the municipality: answered in time, late after reminders of the system, or after delay that was asked. Awb 9:31. */
export function* isAsked(d: Dossier, question: string): Story {
  yield d.after(0, 4).give('ask', d.handler, { to: d.body, kind: 'position', allegationIds: d.open, question });
  const { questionId, dueOn } = d.last('asked').facts;
  const way = d.random.next();
  if (way < 0.2) {
    const until = new Date(Date.parse(dueOn) + 14 * 86_400_000).toISOString().slice(0, 10) as typeof dueOn;
    yield d.after(4, 8).give('ask-delay', d.staff.body, { questionId, until, reason: 'De betrokken medewerker is met verlof.' });
    const granted = d.random.chance(0.8);
    yield d
      .after(0, 1)
      .give('decide-delay', d.handler, { questionId, granted, ...(granted ? {} : { reasons: 'Uitstel is al eerder verleend.' }) });
    d.after(4, 9);
  } else d.after(way < 0.65 ? 4 : 12, way < 0.65 ? 9 : 26);
  const by = d.random.chance(0.6) ? d.staff.body : d.handler;
  yield d.give('answer', by, { questionId, documentIds: [], answer: d.of.theme.position });
}

/** The municipality wants something to stay between it and the ombudsman. Awb 9:31 lid 4 to 6. */
function* isKeptSecret(d: Dossier): Story {
  yield d.after(1, 3).give('ask', d.handler, {
    to: d.body,
    kind: 'documents',
    allegationIds: d.open,
    question: 'Graag het personeelsdossier, voor zover het hierover gaat.',
  });
  const { questionId } = d.last('asked').facts;
  const claim = d.random.pick(['refuse', 'ombudsman-only'] as const);
  yield d
    .after(2, 6)
    .give('claim-secrecy', d.staff.body, { questionId, claim, reasons: 'Het stuk gaat over iemand die er niets mee te maken heeft.' });
  const justified = d.random.chance(0.6);
  const reasons = justified ? 'Het belang van die persoon weegt zwaarder.' : 'De namen kunnen worden weggelakt.';
  yield d.after(1, 5).give('decide-secrecy', d.random.chance(0.5) ? d.staff.ombudsman : d.handler, { questionId, justified, reasons });
  if (!(justified && claim === 'refuse'))
    yield d.after(2, 8).give('answer', d.staff.body, { questionId, documentIds: [], answer: 'Hierbij het stuk, met weggelakte namen.' });
}

/** Both sides are heard, and comment on what was found. Awb 9:30, 9:35. */
export function* isHeard(d: Dossier): Story {
  const { requester, body } = d;
  const who = d.complaint.ownInitiative ? [body] : d.random.chance(0.5) ? [requester, body] : [requester];
  const kind = d.random.pick(['hearing', 'phone', 'visit'] as const);
  yield d.after(3, 12).give('hear', d.handler, { kind, heldOn: d.today, who, record: d.random.pick(hearings) });
}

export function* findingsAreSent(d: Dossier): Story {
  yield d.after(4, 15).give('send-findings', d.handler, { findings: d.of.theme.findings });
  const sides: readonly Addressee[] = d.last('findings-sent').facts.to;
  for (const to of sides) {
    if (d.random.chance(0.35)) continue;
    const by: BodyOf<'comment'>['by'] = typeof to === 'string' ? { party: to } : to;
    const text =
      typeof to === 'string'
        ? 'De bevindingen kloppen met wat ik heb meegemaakt.'
        : 'De gemeente herkent zich in de bevindingen, maar wijst op de drukte.';
    yield d.after(1, 8).give('comment', typeof to === 'string' ? d.handler : d.staff.body, { by, text });
  }
}

export function* isInvestigated(d: Dossier): Story {
  const evidence = d.events.flatMap(({ type, facts }) => (type === 'answered' ? [(facts as { answerId: string }).answerId] : []));
  yield d.after(10, 20).give('investigate', d.handler, {
    allegations: d.open.map((allegationId) => ({ allegationId, findings: d.of.theme.findings, evidence })),
  });
}

function judgements(d: Dossier): Judgement[] {
  return d.open.map((allegationId, index) => {
    const judgement =
      index === 0
        ? d.random.pick(['not-proper', 'not-proper', 'not-proper', 'proper'] as const)
        : d.random.pick(['proper', 'no-judgement', 'not-proper'] as const);
    const norm = d.random.chance(0.75) ? d.of.theme.norm : d.random.pick(norms).id;
    return { allegationId, judgement, ...(judgement === 'not-proper' ? { norm } : {}) };
  });
}

/** The report: proposed, looked at by somebody else, now and then returned, and adopted by the ombudsman. Awb 9:36. */
export function* isAdvised(d: Dossier): Story {
  const judged = judgements(d);
  const report = `${d.of.theme.findings} ${d.of.theme.position}`;
  const returned = d.random.chance(0.3);
  if (returned) {
    yield d.after(5, 15).give('propose-report', d.handler, { judgements: judged, report });
    const { proposalId } = d.last('report-proposed').facts;
    yield d.after(1, 6).give('review-report', d.colleague, { proposalId, verdict: 'returned', remarks: d.random.pick(returnedRemarks) });
  }
  yield d.after(3, 12).give('propose-report', d.handler, { judgements: judged, report });
  const { proposalId } = d.last('report-proposed').facts;
  yield d.after(1, 6).give('review-report', d.colleague, { proposalId, verdict: 'approved', remarks: d.random.pick(remarks) });
  const breached = judged.some(({ judgement }) => judgement === 'not-proper');
  yield d.after(1, 5).give('advise', d.random.chance(0.8) ? d.staff.ombudsman : d.staff.deputy, {
    proposalId,
    judgements: judged,
    reasons: [d.of.theme.findings],
    recommendations: breached ? d.complaint.bodies.map((addressee) => ({ addressee, text: d.of.theme.recommendation })) : [],
  });
}

/** What the municipality does with the recommendations; nearly always it follows them. Awb 9:36 lid 4. */
export function* isFollowedUp(d: Dossier): Story {
  for (const { recommendationId } of d.last('advised').facts.recommendations) {
    const reply = d.random.weighted(['followed', 'partly', 'not'] as const, (one) => ({ followed: 85, partly: 10, not: 5 })[one]);
    const late = d.random.chance(0.25);
    const reasons =
      reply === 'followed'
        ? {}
        : { reasons: reply === 'not' ? 'Daarvoor ontbreekt het geld.' : 'De gemeente begint met een proef in één wijk.' };
    yield d
      .after(late ? 32 : 8, late ? 45 : 27)
      .give('reply-to-recommendation', d.random.chance(0.6) ? d.staff.body : d.handler, { recommendationId, reply, ...reasons });
    const appraisal = reply === 'followed' ? 'satisfied' : reply === 'partly' ? 'partly' : 'not-satisfied';
    yield d.after(1, 8).give('appraise-recommendation', d.handler, {
      recommendationId,
      appraisal,
      reasons:
        appraisal === 'satisfied' ? 'De gemeente heeft haar werkwijze aangepast en dat laten zien.' : 'Wij bespreken dit met het college.',
    });
  }
  const outcome = d.complaint.ownInitiative ? 'own-initiative' : 'report';
  yield d.after(1, 10).give('close', d.handler, { outcome, explanation: 'Het rapport is uitgebracht en de opvolging is bekend.' });
}

/** From the opening to the follow-up; `resumed`: what is commented on the findings opens it once more. */
function* isInvestigatedToTheEnd(d: Dossier, resumed = d.random.chance(0.2)): Story {
  yield* isOpened(d);
  yield* isAsked(d, `Wat is uw standpunt over: ${d.of.theme.wording.replaceAll('{gemeente}', d.of.municipality)}`);
  yield* everydayWork(d, 1, 3);
  if (d.random.chance(0.4)) yield* isKeptSecret(d);
  yield* isHeard(d);
  if (d.random.chance(0.5)) {
    yield* isAsked(d, d.random.pick(furtherQuestions));
    yield* everydayWork(d, 1, 4);
    yield* isHeard(d);
  }
  yield* findingsAreSent(d);
  yield* everydayWork(d, 0, 2);
  yield* isInvestigated(d);
  if (resumed) {
    yield d.after(2, 6).give('resume-investigation', d.handler, {
      reason: 'comments',
      reasons: 'De reactie van de gemeente noemt een stuk dat wij niet kenden.',
    });
    yield* isAsked(d, 'Graag het stuk dat u in uw reactie noemt.');
    yield* isInvestigated(d);
  }
  yield* isAdvised(d);
  yield* isFollowedUp(d);
}

/** The investigation and its report. */
export function* isReportedOn(d: Dossier, asides: Asides): Story {
  yield* isTaken(d, 'investigation');
  yield* asides(d);
  yield* isInvestigatedToTheEnd(d);
}

/** One side does not want to talk, or talking did not help: then it is investigated. */
export function* isRefusedMediation(d: Dossier, asides: Asides): Story {
  yield* isTaken(d, 'mediation');
  yield* asides(d);
  yield* isOfferedMediation(d);
  yield d.after(1, 6).give('refuse-mediation', d.staff.body, { side: 'body', reason: 'De gemeente ziet geen ruimte voor een gesprek.' });
  yield* isInvestigatedToTheEnd(d, true);
}

export function* isMediatedInVain(d: Dossier, asides: Asides): Story {
  yield* isTaken(d, 'mediation');
  yield* asides(d);
  yield* isOfferedMediation(d);
  yield* isTalkedAbout(d, 'failed');
  yield* isInvestigatedToTheEnd(d);
}

/** Something stands in the way later on. Awb 9:22 sub d. */
export function* isDiscontinued(d: Dossier, asides: Asides): Story {
  yield* isTaken(d, 'investigation');
  yield* asides(d);
  yield* isOpened(d);
  yield* isAsked(d, 'Wat is uw standpunt?');
  const facts = { caseNumber: `AMS ${d.random.between(10, 99)}/0000 (verzonnen)`, ruledOn: d.ago(3) };
  const body = onGround(
    d,
    'OMB-22-D',
    facts,
    'De bestuursrechter heeft intussen uitspraak gedaan over hetzelfde. Daarom mogen wij niet verder.',
  );
  yield d.after(5, 20).give('discontinue', d.random.chance(0.7) ? d.handler : d.staff.ombudsman, body);
}
