import type { Stage } from '../../../src/complaint/stages';
import { groupOf, groupTitles, forms } from '../../text/staff-forms';
import type { Group } from '../../text/staff-forms';
import type { LifeCycle, LifeCycleRow } from '../api/answers';
import { Panel } from '../dossier/panel';
import { byWhom, nameOf, stagesIn, titleOf } from './process-words';

const { process: text } = forms;

/** What can be done in one stage, and by whom: first what leads elsewhere, then what leaves the stage as it is. */
export function StageCommands({ stage, lifeCycle: { stages, commands } }: { stage: Stage; lifeCycle: LifeCycle }) {
  const here = commands.filter(({ from }) => from.includes(stage));
  const leading = here.filter((row) => elsewhere(row, stage).length > 0);
  const staying = here.filter((row) => !leading.includes(row));
  return (
    <Panel title={text.chosen(nameOf(stage))} wide>
      {here.length === 0 && <p>{text.nothing}</p>}
      <ul className="desk-flow-leading">
        {leading.map((row) => (
          <li key={row.command}>
            <strong>{text.move(titleOf(row.command), stagesIn(elsewhere(row, stage), stages))}</strong>
            <span className="desk-soft">{byWhom(row, stage)}</span>
          </li>
        ))}
      </ul>
      {staying.length > 0 && (
        <details className="desk-flow-more">
          <summary>{text.count(text.stays, staying.length)}</summary>
          <div className="desk-action-groups">
            {[...grouped(staying)].map(([group, own]) => (
              <div key={group}>
                <h3 className="desk-flow-group">{groupTitles[group]}</h3>
                <ul>
                  {own.map((row) => (
                    <li key={row.command}>
                      {titleOf(row.command)} <span className="desk-soft">{byWhom(row)}</span>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </details>
      )}
    </Panel>
  );
}

const elsewhere = ({ to }: LifeCycleRow, stage: Stage) => to.filter((one): one is Stage => one !== 'same' && one !== stage);

function grouped(rows: readonly LifeCycleRow[]): Map<Group, LifeCycleRow[]> {
  const found = new Map<Group, LifeCycleRow[]>();
  for (const row of rows) {
    const group: Group = Object.hasOwn(groupOf, row.command) ? groupOf[row.command as keyof typeof groupOf] : 'time';
    found.set(group, [...(found.get(group) ?? []), row]);
  }
  return found;
}
