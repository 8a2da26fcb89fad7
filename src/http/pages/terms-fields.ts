import { termsPage } from '../../../web/text/terms-page';
import type { TermField } from '../../../web/public/views/terms-form';
import { optionsOf, type OptionSpec } from '../../law/options';
import type { Term } from '../../law/terms';

const { hints, labels } = termsPage;
const calendarOnly: ReadonlySet<string> = new Set(['extraDesignated', 'knownOn']);

/** The questions for one term, from the options it knows. A text changes no date, so it is not asked: an address anybody can make
 *  would show it as if we said it. */
export function fieldsOf(row: Term): readonly TermField[] {
  const inTime = row.length.kind === 'hours' || row.length.kind === 'minutes';
  const start: TermField = {
    name: 'start',
    kind: 'date',
    label: labels.start,
    hint: hints.start(row.startsOn),
    optional: false,
    more: false,
  };
  const time: TermField = { name: 'time', kind: 'time', label: labels.time, hint: hints.time, optional: false, more: false };
  return [start, ...(inTime ? [time] : []), ...optionsOf(row).flatMap((spec) => fieldOf(row, spec))];
}

function fieldOf(row: Term, spec: OptionSpec): TermField[] {
  const { name, kind, required, oneOf } = spec;
  if (kind === 'text') return [];
  const hint = hintOf(row, spec);
  return [{ name, kind, label: labels[name], hint, optional: !required && !oneOf && kind !== 'boolean', more: calendarOnly.has(name) }];
}

function hintOf(row: Term, { name, kind, max = 0 }: OptionSpec): string | undefined {
  if (name === 'weeks' || name === 'days' || name === 'knownOn') return hints[name];
  if (kind === 'integer') return name !== 'n' && row.extension?.included ? hints.included(max) : hints.integer(max);
  return kind === 'date' || kind === 'dates' ? hints[kind] : undefined;
}
