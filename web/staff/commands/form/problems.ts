import { forms } from '../../../text/staff-forms';
import type { Problem } from '../../api/problem';
import type { Field } from './fields';

/** What the server refused, by the name of the field it is about (`judgements.0.norm`); what is about none is left to the page. */
export function problemsAt(fields: readonly Field[], problem: Problem): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { pointer, code, detail } of problem.errors) {
    const at = fieldAt(fields, pointer.split('/').slice(1));
    if (at) found[at.name] ??= words(at.field, code, detail ?? problem.detail ?? problem.message);
  }
  return found;
}

interface At {
  readonly name: string;
  readonly field: Field;
}

/** The field that a pointer leads to, or the nearest one above it that is on the screen. */
function fieldAt(fields: readonly Field[], [key, ...rest]: readonly string[], above = ''): At | undefined {
  const field = fields.find(({ name }) => name === key);
  if (!field || field.control.as === 'nothing') return undefined;
  const { control } = field;
  const here = { name: `${above}${field.name}`, field };
  if (control.as === 'group') return fieldAt(control.fields, rest, `${here.name}.`) ?? here;
  if (control.as === 'list') return fieldAt(control.fields, rest.slice(1), `${here.name}.${rest[0]}.`) ?? here;
  if (control.as === 'corrections' && rest.length > 1) return { ...here, name: `${here.name}.${rest.slice(0, 2).join('.')}` };
  return here;
}

const chosen = ['choice', 'choices', 'yes-no', 'reference', 'references', 'addressee'];

function words({ label, control }: Field, code: string, detail: string): string {
  if (code === 'missing') return forms.errors.missing(label);
  if (control.as === 'number') return forms.errors.number;
  return chosen.includes(control.as) ? forms.errors.choose(label) : detail;
}
