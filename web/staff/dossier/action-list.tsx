import { Link } from '@tanstack/react-router';
import type { CommandName } from '../../../src/complaint/life-cycle';
import { commandWords } from '../../text/command-words';
import type { Group } from '../../text/staff-forms';
import { forms, groupOf, groupTitles, usual } from '../../text/staff-forms';
import { Heading } from '../../ui/design-system.browser';
import type { CommandState } from '../api/answers';

const { actions: text } = forms;

/** What may be done now, in the groups of the process; and why what is usual may not. */
export function ActionList({ number, commands }: { number: string; commands: readonly CommandState[] }) {
  const allowed = new Set(commands.flatMap(({ command, allowed }) => (allowed ? [command] : [])));
  const groups = (Object.keys(groupTitles) as Group[])
    .map((group) => [group, commandsIn(group).filter((command) => allowed.has(command))] as const)
    .filter(([, list]) => list.length > 0);
  const missing = commands.filter(({ command, allowed }) => !allowed && usual.includes(command));
  return (
    <nav aria-label={text.what} className="desk-action-groups">
      {groups.length === 0 && <p>{text.none}</p>}
      {groups.map(([group, list]) => (
        <section key={group} aria-labelledby={`groep-${group}`}>
          <Heading level={2} size="level-5" id={`groep-${group}`}>
            {groupTitles[group]}
          </Heading>
          <ul>
            {list.map((command) => (
              <li key={command}>
                <Link to="/dossiers/$number/$command" params={{ number, command }}>
                  {commandWords[command].title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {missing.length > 0 && (
        <details>
          <summary>{text.why}</summary>
          <dl className="desk-facts desk-facts--plain">
            {missing.map(({ command, detail, source }) => (
              <div key={command}>
                <dt>{commandWords[command].title}</dt>
                <dd>
                  {detail} {source && <span className="desk-soft">{forms.notAllowed.source(source)}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </nav>
  );
}

const commandsIn = (group: Group) =>
  (Object.keys(groupOf) as (keyof typeof groupOf & CommandName)[]).filter((command) => groupOf[command] === group);
