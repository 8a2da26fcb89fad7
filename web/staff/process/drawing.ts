import type { Stage } from '../../../src/complaint/stages';
import type { LifeCycle, LifeCycleRow } from '../api/answers';

/** A step from one stage to another, by the row of the process that allows it. */
export interface Move {
  readonly row: LifeCycleRow;
  readonly from: Stage;
  readonly to: Stage;
}

/** A stage under way, with what leads from it to another one; lengths in pixels. */
export interface Box {
  readonly stage: Stage;
  readonly top: number;
  readonly height: number;
  readonly moves: readonly Move[];
  /** The ends that can follow at once. */
  readonly ends: readonly Stage[];
}

/** An arrow between two stages under way: straight down to the next one, or by a lane of its own at the left. */
export interface Arrow extends Move {
  readonly lane?: number;
  readonly leaves: number;
  readonly arrives: number;
}

export interface Drawing {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly lanes: number;
  readonly height: number;
}

export const sizes = { title: 34, move: 34, foot: 8, gap: 30 };

/** Where every stage and arrow stands, from the process alone: the stages under way below each other in their order. */
export function drawingOf({ stages: { line, ended }, commands }: LifeCycle): Drawing {
  const shown: readonly Stage[] = ['new', ...line];
  const moves = movesOf(commands);
  const boxes: Box[] = [];
  let top = 0;
  for (const stage of shown) {
    const own = moves.filter(({ from, to }) => from === stage && shown.includes(to));
    const ends = ended.filter((end) => moves.some(({ from, to }) => from === stage && to === end));
    const height = sizes.title + own.length * sizes.move + (own.length > 0 ? sizes.foot : 0);
    boxes.push({ stage, top, height, moves: own, ends });
    top += height + sizes.gap;
  }
  const { arrows, lanes } = arrowsOf(boxes);
  return { boxes, arrows, lanes, height: top };
}

/** The steps that lead to one certain stage. What may lead to many leads back: it is told apart. */
export function movesOf(rows: readonly LifeCycleRow[]): Move[] {
  return rows.flatMap((row) => {
    const [to, ...others] = row.to.filter((stage) => stage !== 'same');
    return to && others.length === 0 ? row.from.filter((from) => from !== to).map((from) => ({ row, from, to })) : [];
  });
}

type Laned = Move & { readonly first: number; readonly last: number; lane: number };

function arrowsOf(boxes: readonly Box[]): { arrows: Arrow[]; lanes: number } {
  const place = (stage: Stage) => boxes.findIndex((box) => box.stage === stage);
  const moves = unique(boxes.flatMap((box) => box.moves));
  const straight = moves.filter(({ from, to }) => place(to) === place(from) + 1);
  const aside = moves
    .filter((move) => !straight.includes(move))
    .map((move): Laned => ({
      ...move,
      first: Math.min(place(move.from), place(move.to)),
      last: Math.max(place(move.from), place(move.to)),
      lane: 0,
    }))
    .sort((one, two) => one.last - one.first - (two.last - two.first));
  const taken: Laned[] = [];
  for (const move of aside) {
    while (taken.some((other) => other.lane === move.lane && other.first <= move.last && move.first <= other.last)) move.lane++;
    taken.push(move);
  }
  const arrows = [...straight.map((move) => downwards(move, boxes)), ...taken.map((move) => sideways(move, taken, boxes))];
  return { arrows, lanes: Math.max(0, ...taken.map(({ lane }) => lane + 1)) };
}

/** Several commands between the same two stages are one arrow. */
const unique = (moves: readonly Move[]) =>
  moves.filter((move, index) => moves.findIndex(({ from, to }) => from === move.from && to === move.to) === index);

const boxOf = (boxes: readonly Box[], stage: Stage): Box => boxes.find((box) => box.stage === stage)!;

function downwards(move: Move, boxes: readonly Box[]): Arrow {
  const from = boxOf(boxes, move.from);
  return { ...move, leaves: from.top + from.height, arrives: boxOf(boxes, move.to).top };
}

/** Ends that share the side of a box are spread over it, the short ways nearest to its top. */
function sideways({ lane, ...move }: Laned, all: readonly Laned[], boxes: readonly Box[]): Arrow {
  const at = (stage: Stage) => {
    const { top, height } = boxOf(boxes, stage);
    const here = all.filter(({ from, to }) => from === stage || to === stage);
    const index = here.findIndex(({ from, to }) => from === move.from && to === move.to);
    return top + (height * (index + 1)) / (here.length + 1);
  };
  return { ...move, lane, leaves: at(move.from), arrives: at(move.to) };
}
