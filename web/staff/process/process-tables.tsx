import { forms } from '../../text/staff-forms';
import type { LifeCycle, LifeCycleRow } from '../api/answers';
import { Panel } from '../dossier/panel';
import { byWhom, stagesIn, startsIn, titleOf } from './process-words';

const { process: text } = forms;

/** The whole process as tables: the same for whoever cannot use a drawing, and all that is not drawn. */
export function ProcessTables({ lifeCycle: { stages, commands } }: { lifeCycle: LifeCycle }) {
  const moves = commands.filter(({ to }) => to.some((stage) => stage !== 'same'));
  const isBack = ({ from }: LifeCycleRow) => from.some((stage) => stages.ended.includes(stage));
  const back = moves.filter((row) => isBack(row) && row.command !== 'merge-dossier');
  const groups = [
    [text.steps, moves.filter((row) => !back.includes(row))],
    [text.back, back],
    [text.beside, commands.filter((row) => !moves.includes(row))],
  ] as const;
  return (
    <Panel title={text.tables} wide>
      {groups.map(([caption, rows]) => (
        <details key={caption} className="desk-flow-more">
          <summary>{text.count(caption, rows.length)}</summary>
          <Rows caption={caption} rows={rows} stages={stages} />
        </details>
      ))}
    </Panel>
  );
}

interface RowsProps {
  caption: string;
  rows: readonly LifeCycleRow[];
  stages: LifeCycle['stages'];
}

function Rows({ caption, rows, stages }: RowsProps) {
  const leads = rows.some(({ to }) => to.some((stage) => stage !== 'same'));
  return (
    <div className="desk-scroll" role="region" aria-label={text.table(caption)} tabIndex={0}>
      <table className="desk-table desk-table--plain">
        <caption className="ams-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.command}</th>
            <th scope="col">{text.from}</th>
            {leads && <th scope="col">{text.to}</th>}
            <th scope="col">{text.by}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.command}>
              <th scope="row">{titleOf(row.command)}</th>
              <td>{startsIn(row, stages)}</td>
              {leads && <td>{stagesIn(row.to, stages)}</td>}
              <td>{byWhom(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
