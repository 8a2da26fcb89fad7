import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from '../src/complaint/command';
import type { Stage } from '../src/complaint/stages';
import { lifeCycle } from '../src/complaint/life-cycle';
import { words } from '../web/text/staff-words';

/** Draws the life of a complaint in the README, between its two marks: `npm run generate:life-cycle`. */
const file = join(__dirname, '..', 'README.md');
const between = /(<!-- life-cycle -->\n)[^]*?(<!-- \/life-cycle -->)/;

const rows = Object.entries(lifeCycle) as [string, Step][];
const isStage = (to: Stage | 'same'): to is Stage => to !== 'same';
const reaches = ({ to }: Step): readonly Stage[] => (typeof to === 'string' ? [to] : to).filter(isStage);
const stages = [...new Set(rows.flatMap(([, step]) => [...step.from, ...reaches(step)]))];
const moves = ([, step]: [string, Step]) => reaches(step).some((to) => step.from.some((from) => from !== to));
/** An arrow from nearly everywhere makes a drawing of nothing; such a row stands in the table only. */
const isDrawn = ([, { from, to }]: [string, Step]) => from.length * (Array.isArray(to) ? to.length : 1) <= 12;

const name = (stage: Stage) => (stage === 'new' ? '[*]' : stage.replaceAll('-', '_'));

function diagram(): string {
  const arrows = new Map<string, string[]>();
  for (const row of rows.filter((one) => moves(one) && isDrawn(one))) {
    const [command, step] = row;
    for (const from of step.from) {
      for (const to of reaches(step).filter((one) => one !== from)) {
        const arrow = `${name(from)} --> ${name(to)}`;
        arrows.set(arrow, [...(arrows.get(arrow) ?? []), command]);
      }
    }
  }
  const named = stages
    .filter((stage) => stage !== 'new')
    .map((stage) => `state "${stage} · ${words.stage[stage].toLowerCase()}" as ${name(stage)}`);
  const drawn = [...arrows].map(([arrow, commands]) => `${arrow} : ${commands.join(', ')}`);
  return ['```mermaid', 'stateDiagram-v2', ...[...named, ...drawn].map((line) => `  ${line}`), '```'].join('\n');
}

const list = (members: readonly string[]) =>
  members.length > stages.length / 2 && members.length > 4 ? `${members.length} of ${stages.length} stages` : members.join(', ');

function table(): string {
  const cells = rows.filter(moves).map(([command, step]) => [`\`${command}\``, list(step.from), list(reaches(step)), step.by.join(', ')]);
  const head = [
    ['Command', 'From', 'To', 'By'],
    ['---', '---', '---', '---'],
  ];
  return [...head, ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The README as it should be. */
export function withLifeCycle(readme: string): string {
  if (!between.test(readme)) throw new Error('The README has no place for the life cycle: <!-- life-cycle --> … <!-- /life-cycle -->');
  const staying = rows.filter((row) => !moves(row)).map(([command]) => `\`${command}\``);
  const parts = [diagram(), table(), ...(staying.length > 0 ? [`Leave the stage as it is: ${staying.join(', ')}.`] : [])];
  return readme.replace(between, (_, start: string, end: string) => `${start}\n${parts.join('\n\n')}\n\n${end}`);
}

if (require.main === module) writeFileSync(file, withLifeCycle(readFileSync(file, 'utf8')));
