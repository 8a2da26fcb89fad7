import type { CommandName } from '../../../src/complaint/life-cycle';
import type { Stage } from '../../../src/complaint/stages';
import { commandWords } from '../../text/command-words';
import { staff } from '../../text/staff';
import { forms } from '../../text/staff-forms';
import type { LifeCycle, LifeCycleRow } from '../api/answers';

const { process: text } = forms;

export const nameOf = (stage: Stage): string => (stage === 'new' ? text.begin : staff.words.stage[stage]);

/** A command that this page does not know yet still has its own name. */
export const titleOf = (command: CommandName): string => (Object.hasOwn(commandWords, command) ? commandWords[command].title : command);

/** Who may give a command, in words; in one stage, or wherever it may be given. */
export function byWhom({ by, onlyEarly, onlyOwn }: LifeCycleRow, stage?: Stage): string {
  const who = by.map((role) => `${staff.words.role[role]}${onlyEarly.includes(role) ? ` (${text.early})` : ''}`).join(', ');
  return stage && onlyOwn.includes(stage) ? `${who}, ${text.own}` : who;
}

/** Where a command may be given; what only an own inquiry may do stands apart. */
export function startsIn({ from, onlyOwn }: LifeCycleRow, stages: LifeCycle['stages']): string {
  const always = stagesIn(
    from.filter((stage) => !onlyOwn.includes(stage)),
    stages,
  );
  return onlyOwn.length === 0 ? always : `${always}; ${text.own} ook: ${stagesIn(onlyOwn, stages)}`;
}

/** Stages by name; where they are all of a kind, or all but a few, they are called so. */
export function stagesIn(list: LifeCycleRow['to'], { line, ended }: LifeCycle['stages']): string {
  const lacks = (all: readonly Stage[]) => all.filter((stage) => !list.includes(stage));
  const [under, over] = [lacks(line), lacks(ended)];
  if (under.length + over.length <= 1) return [text.all, ...[...under, ...over].map((stage) => text.but(nameOf(stage)))].join(' ');
  const few = (missing: readonly Stage[], whole: string, all: readonly Stage[]) =>
    missing.length <= 2
      ? [whole, ...missing.map((stage) => text.but(nameOf(stage)))].join(' ')
      : all
          .filter((stage) => list.includes(stage))
          .map(nameOf)
          .join(', ');
  const others = list.flatMap((stage) => (stage === 'new' ? [nameOf(stage)] : stage === 'same' ? [text.same] : []));
  return [few(under, text.underWay, line), few(over, text.anyEnd, ended), ...others].filter(Boolean).join('; ');
}
