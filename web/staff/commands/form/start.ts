import type { Field } from './fields';
import type { Surroundings } from './references';
import { optionsOf } from './references';
import type { Value, Values } from './values';

/** A form before anything is filled in: one item per allegation where each must be named, and what can only be one thing chosen. */
export function startOf(fields: readonly Field[], here: Surroundings): Values {
  return Object.fromEntries(fields.map((field) => [field.name, emptyValue(field, here)]));
}

export const emptyItem = (fields: readonly Field[], here: Surroundings): Values => startOf(fields, here);

function emptyValue({ control, required }: Field, here: Surroundings): Value {
  switch (control.as) {
    case 'choices':
    case 'references':
      return [];
    case 'group':
      return startOf(control.fields, here);
    case 'texts':
      return [{ text: '' }];
    case 'list':
      return items(control.fields, control.least, here);
    case 'ground-facts':
      return {};
    case 'corrections':
      return [{ path: '', from: '', to: '' }];
    case 'reference': {
      const [only, ...others] = required ? optionsOf(control.of, here) : [];
      return only && others.length === 0 ? only[0] : '';
    }
    default:
      return '';
  }
}

function items(fields: readonly Field[], least: number, here: Surroundings): Values[] {
  const aboutAllegation = fields.some(({ name }) => name === 'allegationId');
  const ids = aboutAllegation ? openIds(here) : [];
  const judged = new Map(here.dossier.standing.proposal?.judgements.map((judgement) => [judgement.allegationId, judgement]));
  if (ids.length === 0) return Array.from({ length: least }, () => startOf(fields, here));
  return ids.map((allegationId) => {
    const item = startOf(fields, here);
    const known = fields.some(({ name }) => name === 'judgement') ? judged.get(allegationId) : undefined;
    return { ...item, allegationId, ...(known ? { judgement: known.judgement, norm: known.norm ?? '' } : {}) };
  });
}

/** The allegations that still go on, in the order in which they came. */
function openIds({ dossier: { standing } }: Surroundings): string[] {
  return Object.entries(standing.allegations).flatMap(([id, { open }]) => (open ? [id] : []));
}
