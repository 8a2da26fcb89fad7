import type { Municipality } from '../src/complaint/words';
import { municipalities } from '../src/complaint/words';
import type { DayNumber } from '../src/law/local-date';
import type { Case, Dossier, Story } from './dossier';
import { deal, type Way } from './office/mix';
import { arrivals, isIn, type MediaStorm, mediaStorm } from './office/seasons';
import { type Team, teams } from './office/staff';
import { invent } from './people';
import { Random } from './random';
import { asides } from './stories/asides';
import type { Theme } from './words/theme';
import { careThemes } from './words/themes-care';
import { deskThemes } from './words/themes-desk';
import { streetThemes } from './words/themes-street';

/** What is simulated: how many dossiers, from which day to which, and the seed of all chance. */
export interface Simulated {
  readonly dossiers: number;
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly seed: string;
}

/** A dossier that will come in, and how its story is told. */
export interface Planned {
  readonly of: Case;
  readonly tell: (d: Dossier) => Story;
}

const themes: readonly Theme[] = [...deskThemes, ...careThemes, ...streetThemes];
const sizes: Readonly<Record<Municipality, number>> = {
  amsterdam: 62,
  almere: 13,
  zaanstad: 10,
  amstelveen: 6,
  diemen: 4,
  waterland: 3,
  landsmeer: 2,
};
// Almere and Zaanstad have their own team; Amsterdam and its neighbours are shared by three.
const teamsFor = (municipality: Municipality): readonly Team[] =>
  municipality === 'almere' ? ['oost'] : municipality === 'zaanstad' ? ['noord', 'west'] : teams;
const repeated = 0.08;

/** Everything that will come in, in order of day: the same for the same seed. */
export function planOffice({ dossiers, from, to, seed }: Simulated): Planned[] {
  const random = new Random(`${seed} office`);
  const storm = mediaStorm(random, from, to);
  const loud = random.pick(themes);
  const days = arrivals(random, dossiers, from, to, storm);
  const dealt = deal(random, dossiers);
  const nextAside = asideDeck(random);
  const cases: { of: Case; way: Way }[] = [];
  for (const [index, arrival] of days.entries()) {
    const way = dealt[index];
    if (!way) continue;
    const before = earlierOf(random, way, arrival, cases);
    const of = before ? again(before, index, arrival) : newCase(random, index, arrival, themeOn(random, arrival, storm, loud));
    cases.push({ of, way });
  }
  return cases.map(({ of, way }) => {
    const own = Array.from({ length: random.weighted([0, 1, 2, 3, 4], (count) => [20, 38, 26, 11, 5][count] ?? 0) }, nextAside);
    const beside = function* (d: Dossier): Story {
      for (const aside of own) yield* aside(d);
    };
    return { of, tell: (d) => way.tell(d, beside) };
  });
}

function newCase(random: Random, index: number, arrival: DayNumber, theme: Theme): Case {
  const municipality = random.weighted(municipalities, (name) => sizes[name]);
  return { index, arrival, theme, municipality, person: invent(random, municipality), team: random.pick(teamsFor(municipality)) };
}

const again = ({ index: companion, ...same }: Case, index: number, arrival: DayNumber): Case => ({ ...same, companion, index, arrival });

/** Another dossier of the same person: where the story needs one, and now and then by itself. It is not one that goes up in another. */
function earlierOf(random: Random, { companion }: Way, arrival: DayNumber, cases: readonly { of: Case; way: Way }[]): Case | undefined {
  if (!companion && !random.chance(repeated)) return undefined;
  const known = cases.filter(({ of, way }) => of.arrival < arrival - 7 && !way.companion && of.companion === undefined);
  return known.length > 0 ? random.pick(known.slice(-40)).of : undefined;
}

function themeOn(random: Random, day: DayNumber, storm: MediaStorm, loud: Theme): Theme {
  return isIn(storm, day) && random.chance(0.7) ? loud : random.weighted(themes, ({ weight }) => weight);
}

/** What happens beside the line is dealt like cards, so that the rare comes up as well. */
function asideDeck(random: Random): () => (d: Dossier) => Story {
  let deck: ((d: Dossier) => Story)[] = [];
  return () => {
    if (deck.length === 0) deck = random.shuffled(asides);
    const aside = deck.pop();
    if (!aside) throw new TypeError('there are no asides');
    return aside;
  };
}
