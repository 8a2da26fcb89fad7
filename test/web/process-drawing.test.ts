import { LifeCycleController } from '../../src/http/life-cycle.controller';
import type { LifeCycle } from '../../web/staff/api/answers';
import { drawingOf, movesOf } from '../../web/staff/process/drawing';

const lifeCycle = new LifeCycleController().table({ query: {} } as never) as LifeCycle;
const { boxes, arrows, lanes } = drawingOf(lifeCycle);
const names = (pairs: readonly { from: string; to: string }[]) => [...new Set(pairs.map(({ from, to }) => `${from} ${to}`))].sort();

describe('the drawing of the process', () => {
  it('has every stage under way, in order and below each other', () => {
    expect(boxes.map(({ stage }) => stage)).toEqual(['new', ...lifeCycle.stages.line]);
    boxes.slice(1).forEach(({ top }, index) => expect(top).toBeGreaterThan(boxes[index]!.top + boxes[index]!.height));
  });

  it('has an arrow or a dot for every row that leads from a stage under way to one certain stage, and no others', () => {
    const drawn = [...arrows, ...boxes.flatMap(({ stage, ends }) => ends.map((to) => ({ from: stage, to })))];
    const rows = movesOf(lifeCycle.commands).filter(({ from }) => !lifeCycle.stages.ended.includes(from));
    expect(names(drawn)).toEqual(names(rows));
    expect(names(drawn)).toEqual(
      expect.arrayContaining(['new triaged', 'triaged under-investigation', 'advised closed', 'triaged declined']),
    );
  });

  it('names in every box what leads on from it', () => {
    const words = boxes.flatMap(({ moves }) => moves.map(({ row, to }) => `${row.command} ${to}`));
    expect(words).toEqual(
      expect.arrayContaining(['triage triaged', 'open-mediation in-mediation', 'resume-investigation under-investigation']),
    );
  });

  it('gives arrows that pass each other lanes of their own', () => {
    const aside = arrows.filter(({ lane }) => lane !== undefined);
    const span = ({ leaves, arrives }: (typeof aside)[number]) => [Math.min(leaves, arrives), Math.max(leaves, arrives)] as const;
    for (const one of aside) {
      for (const other of aside.filter((arrow) => arrow !== one && arrow.lane === one.lane)) {
        const [[top, bottom], [above, below]] = [span(one), span(other)];
        expect(bottom < above || below < top).toBe(true);
      }
      expect(one.lane).toBeLessThan(lanes);
    }
  });
});
