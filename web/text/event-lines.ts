import type { EventType, Facts } from '../../src/complaint/events';
import type { FirstLine } from '../../src/complaint/facts';
import { contactName } from './contacts';
import { termNames } from './foreseen-words';
import { choiceWords } from './choice-words';
import { changeLines } from './correction-lines';
import { groundNames } from './ground-words';
import { words } from './staff-words';

type Said = Readonly<Record<string, unknown>>;
type DateWords = (on: string) => string;
export type Lines = { readonly [T in EventType]: (facts: Facts[T], personal: Said, date: DateWords) => string };

const how = {
  'on-screen': 'Getoond op het scherm',
  'mail-queued': 'E-mail klaargezet voor verzending',
  'letter-queued': 'Brief klaargezet voor verzending',
} satisfies Record<Facts['acknowledged']['how'], string>;

/** Parts that are known, each as a sentence. */
const line = (...parts: unknown[]) =>
  parts
    .flat()
    .filter((part): part is string => typeof part === 'string' && part.trim() !== '')
    .map((part) => (/[.!?…]$/.test(part.trim()) ? part.trim() : `${part.trim()}.`))
    .join(' ');
const kinds = (list: readonly (keyof typeof words.kind)[]) => list.map((kind) => words.kind[kind]).join(', ');
const grounds = (list: readonly { ground: string }[]) => [...new Set(list.map(({ ground }) => groundName(ground)))].join(', ');
const groundName = (code: string) => (Object.hasOwn(groundNames, code) ? groundNames[code as keyof typeof groundNames] : code);
const termName = (term: string) => (Object.hasOwn(termNames, term) ? termNames[term as keyof typeof termNames] : term);
const until = (date: DateWords, on: string | undefined) => on && `Uiterlijk ${date(on)}`;
const known = (facts: FirstLine, date: DateWords) => [
  facts.complainedOn && `Geklaagd op ${date(facts.complainedOn)}`,
  facts.answeredOn && `Antwoord op ${date(facts.answeredOn)}`,
];
const reference = (theirs: unknown) => typeof theirs === 'string' && `Kenmerk: ${theirs}`;
/** The words that the facts of a ground were given in. */
const groundTexts = (texts: unknown) => (Array.isArray(texts) ? texts.flatMap((one: object): unknown[] => Object.values(one)) : []);
const judged = (list: readonly { judgement: keyof typeof choiceWords.judgement }[]) =>
  list.map(({ judgement }) => choiceWords.judgement[judgement]).join(', ');

/** Every event as one line; without the personal words where they are not known. */
export const lines: Lines = {
  submitted: ({ channel, allegations }) => `${words.channel[channel]}. ${kinds(allegations.flatMap((one) => one.kinds))}`,
  'own-initiative-started': (_, { subject, reason }) => line(subject, reason),
  acknowledged: ({ how: way, told }, _, date) =>
    line(how[way], ...told.map(({ endsOn }) => `Toegezegd: eerste contact uiterlijk ${date(endsOn)}`)),
  triaged: ({ track, findings, rightAddress, enoughInformation }, { note, texts }) => {
    const holding = findings.filter(({ finding }) => finding === 'holds').length;
    const looked = findings.length === 1 ? '1 grond' : `${findings.length} gronden`;
    return line(
      rightAddress ? 'Bij ons aan het goede adres' : 'Niet bij ons aan het goede adres',
      enoughInformation ? 'Genoeg informatie' : 'Nog niet genoeg informatie',
      findings.length > 0 ? `${looked} getoetst, ${holding} van toepassing` : 'Geen grond getoetst',
      `Spoor: ${words.track[track].toLowerCase()}`,
      groundTexts(texts),
      note,
    );
  },
  'completion-requested': ({ dueOn }, { text }, date) => line(until(date, dueOn), text),
  supplemented: ({ channel, completes }, { text }) => line(words.channel[channel], completes && 'De klacht is nu compleet', text),
  'first-line-recorded': ({ firstLine }, { theirReference, note }, date) => line(known(firstLine, date), reference(theirReference), note),
  'party-added': ({ role, authorisation }, { name }) =>
    [words.party[role], typeof name === 'string' ? name : 'naam vernietigd', authorisation && words.authorisation[authorisation]]
      .filter(Boolean)
      .join(', '),
  'party-changed': ({ channel }, { name }) => line(name, channel && `Contact via ${words.contactChannel[channel].toLowerCase()}`),
  'party-removed': ({ reason }) => line(choiceWords.reason[reason]),
  'authorisation-recorded': ({ state }) => line(words.authorisation[state]),
  'name-withholding-requested': (_, { reason }) => line(reason),
  'name-request-dropped': () => '',
  'name-request-decided': ({ decision }, { reason }) => line(choiceWords.decision[decision], reason),
  'sharing-objected': ({ scope }, { reason }) => line(choiceWords.scope[scope], reason),
  'allegation-added': ({ kinds: list }, { wording }) => line(wording, kinds(list)),
  'allegation-changed': (_, { wording }) => line(wording),
  classified: ({ kinds: list, subjects }) => line(kinds(list), subjects.join(', ')),
  'allegation-split': ({ into }, { wordings }) => line(`In ${into.length} delen`, wordings),
  'allegations-merged': ({ allegationIds }, { wording }) => line(`${allegationIds.length} onderdelen in één`, wording),
  'allegation-ended': ({ how: way, grounds: list, target }, { reasons, texts, target: named }) =>
    line(choiceWords.how[way], target && `Naar: ${contactName(target, named)}`, grounds(list), groundTexts(texts), reasons),
  'allegation-restored': ({ reason }, { reasons }) => line(choiceWords.reason[reason], reasons),
  'contact-recorded': ({ direction, means }, { record }) =>
    line(direction === 'outgoing' ? 'Wij namen contact op' : 'De ander nam contact op', choiceWords.means[means], record),
  'contact-attempted': ({ means }, { note }) => line(choiceWords.means[means], 'Niemand bereikt', note),
  'note-written': (_, { text }) => line(text),
  assigned: ({ team }) => line(`Team ${team}`),
  released: ({ reason }) => line(reason === 'conflict' ? 'Belangenconflict' : choiceWords.reason[reason]),
  transferred: ({ team, reason }, { note }) => line(`Team ${team}`, choiceWords.reason[reason], note),
  'conflict-declared': ({ bySelf }, { reason }) => line(bySelf && 'Zelf gemeld', reason),
  'conflict-lifted': (_, { reason }) => line(reason),
  referred: ({ ground, target }, { explanation, target: named }) =>
    line(`Naar: ${contactName(target, named)}`, groundName(ground), explanation),
  forwarded: ({ sentOn, target }, { explanation, target: named }, date) =>
    line(`Naar: ${contactName(target, named)}`, `Verstuurd op ${date(sentOn)}`, explanation),
  'handed-over': ({ sentOn, papersBack, target }, { explanation, target: named }, date) =>
    line(
      `Naar: ${contactName(target, named)}`,
      `Verstuurd op ${date(sentOn)}`,
      papersBack && 'De stukken gaan terug naar de klager',
      explanation,
    ),
  declined: ({ grounds: list }, { reasons, texts }) => line(grounds(list), groundTexts(texts), reasons),
  returned: ({ answer, channel, firstLine }, { text, theirReference }, date) =>
    line(
      words.channel[channel],
      answer === 'given' ? 'Met een antwoord van de gemeente' : 'Zonder antwoord op tijd',
      known(firstLine, date),
      reference(theirReference),
      text,
    ),
  discontinued: ({ grounds: list }, { reasons, texts }) => line(grounds(list), groundTexts(texts), reasons),
  withdrawn: (_, { reason }) => line(reason),
  'own-motion-continued': (_, { reasons }) => line(reasons),
  closed: ({ outcome }, { explanation }) => line(choiceWords.outcome[outcome], explanation),
  reopened: ({ to, reason }, { reasons }) => line(choiceWords.reason[reason], `Terug naar: ${words.stage[to].toLowerCase()}`, reasons),
  'reopening-requested': (_, { reasons }) => line(reasons),
  intervened: ({ means, solved }, { whatTheyDid }) =>
    line(choiceWords.means[means], solved ? 'De klacht is opgelost' : 'Nog niet opgelost', whatTheyDid),
  'mediation-offered': (_, { text }) => line(text),
  'mediation-consented': ({ side }, { note }) => line(choiceWords.side[side], note),
  'mediation-refused': ({ side }, { reason }) => line(choiceWords.side[side], reason),
  'mediation-opened': ({ openedOn }, _, date) => line(`Op ${date(openedOn)}`),
  'session-recorded': ({ result }, { who, record }) => line(choiceWords.result[result], who, record),
  mediated: ({ kind, settled }, { agreement, whatTheyDo }) =>
    line(choiceWords.kind[kind], `${settled.filter((one) => one.settled).length} van ${settled.length} opgelost`, agreement, whatTheyDo),
  'investigation-opened': (_, { wordings, plan }) => line(wordings, plan),
  asked: ({ kind, dueOn }, { question }, date) => line(choiceWords.kind[kind], until(date, dueOn), question),
  reminded: ({ level }) => line(`Herinnering ${level}`),
  answered: ({ answeredOn }, { answer }, date) => line(`Van ${date(answeredOn)}`, answer),
  'delay-asked': ({ until: on }, { reason }, date) => line(`Tot en met ${date(on)}`, reason),
  'delay-decided': ({ granted, dueOn }, { reasons }, date) =>
    line(granted ? 'Uitstel gegeven' : 'Geen uitstel', until(date, dueOn), reasons),
  'secrecy-claimed': ({ claim }, { reasons }) => line(choiceWords.claim[claim], reasons),
  'secrecy-decided': ({ justified }, { reasons }) => line(justified ? 'Gerechtvaardigd' : 'Niet gerechtvaardigd', reasons),
  heard: ({ kind }, { record }) => line(choiceWords.kind[kind], record),
  'findings-sent': ({ dueOn }, { findings }, date) => line(`Reageren kan tot en met ${date(dueOn)}`, findings),
  commented: (_, { text }) => line(text),
  investigated: (_, { findings }) => line(findings),
  'investigation-resumed': ({ reason }, { reasons }) => line(choiceWords.reason[reason], reasons),
  'report-proposed': ({ judgements }, { report }) => line(judged(judgements), report),
  'report-reviewed': ({ verdict }, { remarks }) => line(choiceWords.verdict[verdict], remarks),
  advised: ({ judgements, recommendations: { length } }, { reasons, recommendations }) =>
    line(judged(judgements), reasons, length === 1 ? '1 aanbeveling' : `${length} aanbevelingen`, recommendations),
  'recommendation-replied': ({ reply }, { reasons }) => line(choiceWords.reply[reply], reasons),
  'recommendation-appraised': ({ appraisal }, { reasons }) => line(choiceWords.appraisal[appraisal], reasons),
  'target-set': ({ term, dueOn }, _, date) => line(termName(term), until(date, dueOn)),
  'target-paused': ({ reason }, { note }) => line(choiceWords.reason[reason], note),
  'target-resumed': ({ dueOn }, _, date) => line(until(date, dueOn)),
  'waiting-begun': ({ for: who, wakeOn }, { note }, date) => line(choiceWords.for[who], `Weer oppakken op ${date(wakeOn)}`, note),
  'waiting-ended': ({ how: way }) =>
    line({ answered: 'Er kwam antwoord', 'date-came': 'De dag is gekomen', stopped: 'Eerder opgepakt' }[way]),
  'term-warned': ({ term, dueOn }, _, date) => line(termName(term), until(date, dueOn)),
  'term-missed': ({ term, dueOn }, _, date) => line(termName(term), until(date, dueOn)),
  'promise-missed': ({ term, dueOn }, _, date) => line(termName(term), until(date, dueOn)),
  escalated: ({ term, dueOn, level }, _, date) => line(termName(term), until(date, dueOn), `Niveau ${level}`),
  'task-added': ({ dueOn }, { text }, date) => line(text, until(date, dueOn)),
  'task-done': () => '',
  'task-dropped': (_, { reason }) => line(reason),
  'urgency-marked': ({ on }, { reason }) => line(on ? 'Met spoed' : 'Geen spoed meer', reason),
  'confidentiality-marked': ({ on }, { reason }) => line(on ? 'Vertrouwelijk' : 'Niet meer vertrouwelijk', reason),
  'dossier-linked': ({ other }, { note }) => line(other, note),
  'dossier-unlinked': ({ other }) => line(other),
  'dossier-merged': ({ into, from }) => line(into && `Opgegaan in ${into}`, from && `${from} is hierin opgegaan`),
  'dossier-unmerged': ({ into, from }) => line(into && `Los van ${into}`, from && `${from} is weer los`),
  'dossier-split': ({ into, allegationIds }) => line(`${allegationIds.length} onderdelen naar ${into}`),
  'hold-placed': ({ ground }, { reason }) => line(choiceWords.ground[ground], reason),
  'hold-lifted': (_, { reason }) => line(reason),
  corrected: ({ reason, void: gone, changes }, { reasons, changes: sealed }, date) =>
    line(changeLines(changes, sealed, date), gone && 'De gebeurtenis telt niet meer mee', choiceWords.reason[reason], reasons),
};
