import { isLocalDate } from '../law/local-date';
import type { EventType } from './events';
import { contactMeans } from './parts/contact';
import type { FactValue } from './parts/correcting';
import { channels, complaintKinds, contactChannels, municipalities } from './words';

type Check = (value: FactValue) => boolean;
const date: Check = (value) => typeof value === 'string' && isLocalDate(value);
const instant: Check = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && isLocalDate(value.slice(0, 10));
const yesNo: Check = (value) => typeof value === 'boolean';
const slug: Check = (value) => typeof value === 'string' && /^[a-z0-9-]{1,64}$/.test(value);
const oneOf =
  (list: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && list.includes(value);

const firstLine: Readonly<Record<string, Check>> = {
  '/firstLine/(complainedOn|informalOn|extendedNoticeOn|extendedTo|agreedUntil|consentOn|answeredOn|sentOn|endedOn)': date,
  '/firstLine/(committee|takenUp|noticeToConcerned|satisfied)': yesNo,
  '/firstLine/how': oneOf([...channels, 'other']),
  '/firstLine/outcome': oneOf(['well-founded', 'partly', 'unfounded', 'no-judgement']),
  '/firstLine/endedHow': oneOf(['answered', 'satisfied', 'withdrawn', 'not-taken-up', 'otherwise']),
};

/** Which facts of which events can be set right, and what they may become. Ids, stages, ends and what was told are not among them. */
const correctable: Partial<Record<EventType, Readonly<Record<string, Check>>>> = {
  submitted: {
    '/receivedOn': date,
    '/(receivedAt|forwardedInternallyAt)': instant,
    '/channel': oneOf(channels),
    '/municipality': oneOf(municipalities),
    '/(body|unit|area)': slug,
    '/allegations/\\d+/kinds/\\d+': oneOf(complaintKinds),
    '/allegations/\\d+/happened/(from|to)': date,
    ...firstLine,
  },
  returned: {
    '/receivedOn': date,
    '/receivedAt': instant,
    '/channel': oneOf(channels),
    '/answer': oneOf(['given', 'none-in-time']),
    ...firstLine,
  },
  'first-line-recorded': firstLine,
  supplemented: { '/receivedOn': date, '/channel': oneOf(channels) },
  'party-added': { '/channel': oneOf(contactChannels) },
  'authorisation-recorded': { '/(receivedOn|until)': date },
  'allegation-added': { '/(body|unit)': slug, '/kinds/\\d+': oneOf(complaintKinds), '/happened/(from|to)': date },
  'contact-recorded': { '/heldOn': date, '/direction': oneOf(['outgoing', 'incoming']), '/means': oneOf(contactMeans), '/reached': yesNo },
  'contact-attempted': { '/triedOn': date, '/means': oneOf(contactMeans) },
  intervened: { '/contactedOn': date, '/solved': yesNo },
  'mediation-consented': { '/on': date },
  'mediation-refused': { '/on': date },
  'session-recorded': { '/heldOn': date },
  mediated: { '/heldOn': date, '/met': yesNo },
  answered: { '/answeredOn': date },
  heard: { '/heldOn': date },
  commented: { '/receivedOn': date },
  'recommendation-replied': { '/repliedOn': date, '/reply': oneOf(['followed', 'partly', 'not']) },
  referred: { '/sentOn': date },
  forwarded: { '/sentOn': date, '/receiptDateNoted': date },
  'handed-over': { '/sentOn': date, '/receiptDateNoted': date, '/papersBack': yesNo },
};

/** Whether this fact of this event may become that value; undefined takes an optional fact away. */
export function mayBecome(type: EventType, path: string, value: FactValue | undefined): boolean {
  const rule = Object.entries(correctable[type] ?? {}).find(([pattern]) => new RegExp(`^${pattern}$`).test(path));
  if (!rule) return false;
  return value === undefined
    ? path.includes('/firstLine/') || path.includes('/happened/') || /\/(receivedAt|forwardedInternallyAt|unit|area)$/.test(path)
    : rule[1](value);
}
