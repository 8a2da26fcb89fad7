import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Stage } from '../../../src/complaint/stages';
import { staff } from '../../text/staff';
import { forms } from '../../text/staff-forms';
import type { LifeCycle } from '../api/answers';
import type { Arrow, Box } from './drawing';
import { drawingOf, sizes } from './drawing';
import { byWhom, nameOf, titleOf } from './process-words';

const { process: text } = forms;
const wide = { lane: 16, box: 320, column: 102, end: 96, endHeight: 46 };

interface Chosen {
  chosen?: Stage;
}

/** The process drawn: stages under way from top to bottom, the ends apart at the bottom right, each reached by a line of its own. */
export function ProcessDrawing({ lifeCycle, chosen }: { lifeCycle: LifeCycle } & Chosen) {
  const { boxes, arrows, lanes, height } = drawingOf(lifeCycle);
  const left = (lanes + 1) * wide.lane;
  const right = left + wide.box;
  const { ended } = lifeCycle.stages;
  const width = right + 24 + ended.length * wide.column;
  const columnOf = (end: Stage) => right + 24 + (ended.indexOf(end) + 0.5) * wide.column;
  const own = (stage: Stage) => (stage === chosen ? ' desk-flow__own' : '');
  return (
    <svg className="desk-flow" viewBox={`-2 -2 ${width + 4} ${height + wide.endHeight + 4}`} role="group" aria-label={text.drawing}>
      <defs>
        <marker id="pijl" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto" markerUnits="userSpaceOnUse">
          <path d="M0 0 8 4 0 8Z" className="desk-flow__head" />
        </marker>
      </defs>
      <g aria-hidden>
        {ended.map((end) => (
          <Column key={end} x={columnOf(end)} from={boxes.filter(({ ends }) => ends.includes(end))} bottom={height} chosen={chosen} />
        ))}
        {boxes.map(({ stage, top, ends }) =>
          ends.length === 0 ? null : (
            <path key={stage} className={`desk-flow__line${own(stage)}`} d={`M${right} ${middle(top)}H${columnOf(ends.at(-1)!)}`} />
          ),
        )}
        {boxes.flatMap(({ stage, top, ends }) =>
          ends.map((end) => (
            <circle key={`${stage} ${end}`} className={`desk-flow__dot${own(stage)}`} cx={columnOf(end)} cy={middle(top)} r="4" />
          )),
        )}
        {arrows.map((arrow) => (
          <path
            key={`${arrow.from} ${arrow.to}`}
            className={`desk-flow__arrow${own(arrow.from)}`}
            d={wayOf(arrow, left)}
            markerEnd="url(#pijl)"
          />
        ))}
      </g>
      {boxes.map((box) => (
        <LineStage key={box.stage} box={box} left={left} chosen={chosen} />
      ))}
      {ended.map((end) => (
        <StageLink key={end} stage={end} chosen={chosen} end>
          <rect x={columnOf(end) - wide.end / 2} y={height} width={wide.end} height={wide.endHeight} rx="4" />
          <EndName stage={end} x={columnOf(end)} y={height + wide.endHeight / 2} />
        </StageLink>
      ))}
    </svg>
  );
}

const middle = (top: number) => top + sizes.title / 2;

/** Straight down near the left side, or out of the box to the left, along its lane, and back in. */
function wayOf({ lane, leaves, arrives }: Arrow, left: number): string {
  if (lane === undefined) return `M${left + 24} ${leaves}V${arrives}`;
  const x = left - (lane + 1) * wide.lane;
  return `M${left} ${leaves}H${x}V${arrives}H${left}`;
}

function Column({ x, from, bottom, chosen }: { x: number; from: readonly Box[]; bottom: number } & Chosen) {
  const [first] = from;
  const own = from.find(({ stage }) => stage === chosen);
  if (!first) return null;
  return (
    <>
      <path className="desk-flow__line" d={`M${x} ${middle(first.top)}V${bottom}`} markerEnd="url(#pijl)" />
      {own && <path className="desk-flow__line desk-flow__own" d={`M${x} ${middle(own.top)}V${bottom}`} />}
    </>
  );
}

function LineStage({ box: { stage, top, height, moves }, left, chosen }: { box: Box; left: number } & Chosen) {
  return (
    <StageLink stage={stage} chosen={chosen}>
      <rect x={left} y={top} width={wide.box} height={height} rx="4" />
      <text x={left + 12} y={top + 23} className="desk-flow__name">
        {nameOf(stage)}
      </text>
      {moves.map(({ row, to }, index) => (
        <text key={row.command} className="desk-flow__move" aria-hidden>
          <tspan x={left + 12} y={top + sizes.title + index * sizes.move + 12}>
            {text.move(titleOf(row.command), nameOf(to))}
          </tspan>
          <tspan x={left + 12} dy="15" className="desk-flow__by">
            {byWhom(row)}
          </tspan>
        </text>
      ))}
    </StageLink>
  );
}

/** A stage leads to what can be done in it. */
function StageLink({ stage, chosen, end = false, children }: { stage: Stage; end?: boolean; children: ReactNode } & Chosen) {
  return (
    <Link
      to="/proces"
      search={{ fase: stage }}
      resetScroll={false}
      className={`desk-flow__stage${end ? ' desk-flow__stage--end' : ''}`}
      aria-current={stage === chosen ? 'true' : undefined}
      aria-label={text.toStage(nameOf(stage))}
    >
      {children}
    </Link>
  );
}

/** The name of an end on two lines, cut at the space nearest to its middle. */
function EndName({ stage, x, y }: { stage: Stage; x: number; y: number }) {
  const name = staff.words.stage[stage];
  const cut = name.lastIndexOf(' ', Math.ceil(name.length / 2) + 2);
  const lines = name.length > 12 && cut > 0 ? [name.slice(0, cut), name.slice(cut + 1)] : [name];
  return (
    <text textAnchor="middle" className="desk-flow__end">
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={y + 5 + (index - (lines.length - 1) / 2) * 16}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
