import { useQuery } from '@tanstack/react-query';
import { commandWords } from '../../text/command-words';
import { staff } from '../../text/staff';
import { forms } from '../../text/staff-forms';
import { Paragraph } from '../../ui/design-system.browser';
import type { LifeCycleRow } from '../api/answers';
import { lifeCycleQuery } from '../api/queries';
import { Panel } from '../dossier/panel';
import { PageTitle } from '../shell/page-title';
import { FaultPage } from '../ui/fault-page';
import { Loading } from '../ui/loading';

const { process: text } = forms;

/** The life of a complaint (levensloop) as the system itself has it. */
export function ProcessPage() {
  const { data, error, refetch } = useQuery(lifeCycleQuery);
  if (!data)
    return error ? <FaultPage title={text.title} error={error} again={() => void refetch()} /> : <Loading what={text.title} lines={8} />;
  const moves = ({ to }: LifeCycleRow) => to.some((stage) => stage !== 'same');
  return (
    <div className="desk-stack">
      <PageTitle title={text.title} />
      <Paragraph>{text.intro}</Paragraph>
      <Panel title={text.steps} wide>
        <Rows caption={text.steps} rows={data.commands.filter(moves)} />
      </Panel>
      <Panel title={text.beside} wide>
        <Rows caption={text.beside} rows={data.commands.filter((row) => !moves(row))} />
      </Panel>
    </div>
  );
}

function Rows({ caption, rows }: { caption: string; rows: readonly LifeCycleRow[] }) {
  return (
    <div className="desk-scroll" role="region" aria-label={text.table(caption)} tabIndex={0}>
      <table className="desk-table desk-table--plain">
        <caption className="ams-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.command}</th>
            <th scope="col">{text.from}</th>
            <th scope="col">{text.to}</th>
            <th scope="col">{text.by}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ command, from, to, by, onlyEarly }) => (
            <tr key={command}>
              <th scope="row">{Object.hasOwn(commandWords, command) ? commandWords[command].title : command}</th>
              <td>{from.map((stage) => staff.words.stage[stage]).join(', ')}</td>
              <td>{to.map((stage) => (stage === 'same' ? text.same : staff.words.stage[stage])).join(', ')}</td>
              <td>{by.map((role) => `${staff.words.role[role]}${onlyEarly.includes(role) ? ` (${text.early})` : ''}`).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
