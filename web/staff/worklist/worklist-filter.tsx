import { useId } from 'react';
import type { FormEvent } from 'react';
import { municipalities } from '../../text/municipalities';
import { staff } from '../../text/staff';
import { Button, Field, Label, Select } from '../../ui/design-system.browser';
import { readSearch, sorts, stagesOffered } from './worklist-search';
import type { WorklistSearch } from './worklist-search';

const { filter, sort } = staff.worklist;
const places = Object.entries(municipalities);

/** Which dossiers to show; nothing happens before *Filter toepassen*. Where there is no table, it also holds the order. */
export function WorklistFilter({
  search,
  withSort,
  onApply,
}: {
  search: WorklistSearch;
  withSort: boolean;
  onApply: (search: WorklistSearch) => void;
}) {
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = Object.fromEntries(new FormData(event.currentTarget));
    onApply(readSearch({ sorteer: search.sorteer, ...chosen }));
  };
  const form = (
    <form className="desk-filter" onSubmit={apply} key={JSON.stringify(search)} aria-label={filter.title}>
      <Choice name="fase" label={filter.stage} value={search.fase} all={filter.all} options={stagesOffered} />
      <Choice name="gemeente" label={filter.municipality} value={search.gemeente} all={filter.all} options={places} />
      {withSort && (
        <Choice name="sorteer" label={sort.label} value={search.sorteer ?? 'newest'} options={sorts.map((how) => [how, sort[how]])} />
      )}
      <Button type="submit" variant="secondary">
        {filter.apply}
      </Button>
    </form>
  );
  if (!withSort) return form;
  return (
    <details className="desk-disclosure">
      <summary>{filter.disclosure}</summary>
      {form}
    </details>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value?: string;
  all?: string;
  options: readonly (readonly [value: string, label: string])[];
}

function Choice({ name, label, value, all, options }: ChoiceProps) {
  const id = useId();
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} name={name} defaultValue={value ?? ''}>
        {all && <Select.Option value="">{all}</Select.Option>}
        {options.map(([option, text]) => (
          <Select.Option key={option} value={option}>
            {text}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
