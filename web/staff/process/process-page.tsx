import '../style/process.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { Stage } from '../../../src/complaint/stages';
import { forms } from '../../text/staff-forms';
import { Paragraph } from '../../ui/design-system.browser';
import type { LifeCycle } from '../api/answers';
import { lifeCycleQuery } from '../api/queries';
import { Panel } from '../dossier/panel';
import { PageTitle } from '../shell/page-title';
import { FaultPage } from '../ui/fault-page';
import { Loading } from '../ui/loading';
import { ProcessDrawing } from './process-drawing';
import { ProcessTables } from './process-tables';
import { nameOf } from './process-words';
import { StageCommands } from './stage-commands';

const { process: text } = forms;

/** The life of a complaint (levensloop) as the system itself has it: drawn, per stage, and as tables. */
export function ProcessPage() {
  const { fase } = useSearch({ from: '/proces' });
  const { data, error, refetch } = useQuery(lifeCycleQuery);
  if (!data)
    return error ? <FaultPage title={text.title} error={error} again={() => void refetch()} /> : <Loading what={text.title} lines={8} />;
  return (
    <div className="desk-stack">
      <PageTitle title={text.title} />
      <Paragraph className="desk-narrow">{text.intro}</Paragraph>
      <div className="desk-flow-frame">
        <ProcessDrawing lifeCycle={data} chosen={fase} />
        <p className="desk-soft">{text.legend}</p>
      </div>
      <StageLists stages={data.stages} chosen={fase} />
      {fase && <StageCommands stage={fase} lifeCycle={data} />}
      <ProcessTables lifeCycle={data} />
    </div>
  );
}

/** On a small screen the stages as lists: a drawing that does not fit explains nothing. */
function StageLists({ stages: { line, ended }, chosen }: { stages: LifeCycle['stages']; chosen?: Stage }) {
  const links = (stages: readonly Stage[]) =>
    stages.map((stage) => (
      <li key={stage}>
        <Link to="/proces" search={{ fase: stage }} resetScroll={false} aria-current={stage === chosen ? 'true' : undefined}>
          {nameOf(stage)}
        </Link>
      </li>
    ));
  return (
    <div className="desk-flow-lists">
      <Panel title={text.line}>
        <ol className="desk-list">{links(line)}</ol>
      </Panel>
      <Panel title={text.ended}>
        <ul className="desk-list">{links(ended)}</ul>
      </Panel>
    </div>
  );
}
