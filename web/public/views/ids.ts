import { nl } from '../../text/nl';
import type { FieldName } from '../form/fields';
import { fields } from '../form/fields';

export const idOf = (name: FieldName) => `vraag-${name}`;
export const hintIdOf = (name: FieldName) => `${idOf(name)}-uitleg`;
export const errorIdOf = (name: FieldName) => `${idOf(name)}-fout`;

/** The element an error links to: the field itself, or the first of its answers. */
export function targetOf(name: FieldName): string {
  const { kind } = fields[name];
  const [first] = Object.keys(nl.form.fields[name].options ?? {});
  return kind === 'choice' || kind === 'choices' ? `${idOf(name)}-${first}` : idOf(name);
}
