import type { Dossier, Story } from '../dossier';
import { isDiscontinued, isMediatedInVain, isRefusedMediation, isReportedOn } from '../stories/investigating';
import {
  isAtWrongDoor,
  isDeclined,
  isForwarded,
  isHandedOver,
  isNeverCompleted,
  isReferred,
  isReferredAndBack,
} from '../stories/sent-away';
import { isClosedByMistake, isIntervention, isMediated, isReopened } from '../stories/solving';
import { isAboutUs, isMerged, isOwnInitiative, isSplit, isUnmerged } from '../stories/special';
import { isContinued, isNameGivenUp, isNameGranted, isNameRefused, isWithdrawnEarly, isWithdrawnLate } from '../stories/withdrawing';
import type { Random } from '../random';

/** A way through the process, and how often it is gone in a thousand. */
export interface Way {
  readonly tell: (d: Dossier, asides: (d: Dossier) => Story) => Story;
  readonly share: number;
  /** Needs another dossier of the same person. */
  readonly companion?: true;
}

/** All ways, commonest first: most of what comes in is sent to its place, and of the rest most is solved by a call. */
export const ways: readonly Way[] = [
  { tell: isReferred, share: 270 },
  { tell: isIntervention, share: 215 },
  { tell: isDeclined, share: 95 },
  { tell: isReferredAndBack, share: 60 },
  { tell: isWithdrawnEarly, share: 50 },
  { tell: isMediated, share: 40 },
  { tell: isReportedOn, share: 40 },
  { tell: isHandedOver, share: 35 },
  { tell: isForwarded, share: 30 },
  { tell: isAtWrongDoor, share: 30 },
  { tell: isNeverCompleted, share: 20 },
  { tell: isReopened, share: 15 },
  { tell: isMediatedInVain, share: 13 },
  { tell: isWithdrawnLate, share: 12 },
  { tell: isMerged, share: 10, companion: true },
  { tell: isDiscontinued, share: 10 },
  { tell: isRefusedMediation, share: 8 },
  { tell: isClosedByMistake, share: 7 },
  { tell: isNameGranted, share: 6 },
  { tell: isAboutUs, share: 6 },
  { tell: isOwnInitiative, share: 6 },
  { tell: isContinued, share: 5 },
  { tell: isNameRefused, share: 5 },
  { tell: isNameGivenUp, share: 5 },
  { tell: isSplit, share: 4, companion: true },
  { tell: isUnmerged, share: 3, companion: true },
];

/** So many ways in the shares they have. From a hundred on none is left out, and each is begun once while there is time to end it. */
export function deal(random: Random, count: number): Way[] {
  const all = ways.reduce((sum, { share }) => sum + share, 0);
  const least = count >= 100 ? 1 : 0;
  const dealt = ways.map((way) => ({ way, exact: (way.share * count) / all, times: 0 }));
  for (const one of dealt) one.times = Math.max(least, Math.floor(one.exact));
  const short = [...dealt].sort((one, other) => other.exact - other.times - (one.exact - one.times));
  for (let left = count - sum(dealt), turn = 0; left > 0; left--, turn++) short[turn % short.length]!.times++;
  for (let over = sum(dealt) - count; over > 0; over--) dealt[0]!.times--;
  const rest = random.shuffled(dealt.flatMap(({ way, times }) => Array<Way>(Math.max(0, times - least)).fill(way)));
  const early = least ? random.shuffled(ways) : [];
  const half = Math.floor(rest.length / 3);
  return [...random.shuffled([...early, ...rest.slice(0, half)]), ...rest.slice(half)];
}

const sum = (dealt: readonly { times: number }[]) => dealt.reduce((total, { times }) => total + times, 0);
