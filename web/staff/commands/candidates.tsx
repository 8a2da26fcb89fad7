import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useFieldArray } from 'react-hook-form';
import type { Control, UseFormRegister } from 'react-hook-form';
import { staff } from '../../text/staff';
import { Button, ErrorMessage, Field, Label, Select, TextInput } from '../../ui/design-system.browser';
import { Problem } from '../api/problem';
import { candidatesQuery, dossierQuery } from '../api/queries';
import { announce } from '../shell/announce';
import { judgements, Suggested } from './suggested';
import type { TriageFields } from './triage-input';
import { typeNumber } from './type-number';

const { candidates: text } = staff.triage;

interface CandidatesProps {
  number: string;
  error?: string;
  control: Control<TriageFields>;
  register: UseFormRegister<TriageFields>;
}

/** Other dossiers that this one may be the same as (samenloop): found alike, or typed by number; judged one by one. */
export function Candidates({ number, error, control, register }: CandidatesProps) {
  const list = useFieldArray({ control, name: 'candidates' });
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const find = useFind(number, list.fields);
  const add = async () => {
    const found = await find(typed);
    if ('fault' in found) return setFault(found.fault);
    list.append({ complaint: found.number, judgement: '' }, { shouldFocus: false });
    announce(text.added(found.number));
    setTyped('');
    setFault(undefined);
  };
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void add();
  };
  const shown = fault ?? error;
  const suggested = useQuery(candidatesQuery(number)).data?.candidates.map((one) => one.number) ?? [];
  const typedIn = list.fields
    .map((candidate, index) => ({ candidate, index }))
    .filter(({ candidate }) => !suggested.includes(candidate.complaint));
  return (
    <section className="desk-stack-s" aria-labelledby="candidates-title">
      <h2 className="desk-question" id="candidates-title">
        {text.title}
      </h2>
      <Suggested number={number} list={list} />
      <Field invalid={Boolean(shown)}>
        <Label htmlFor="candidates" optional>
          {text.another}
        </Label>
        <p className="desk-hint">{text.hint}</p>
        {shown && <ErrorMessage id="candidates-fout">{shown}</ErrorMessage>}
        <div className="desk-add">
          <TextInput
            id="candidates"
            autoComplete="off"
            size={14}
            value={typed}
            invalid={Boolean(shown)}
            aria-describedby={shown && 'candidates-fout'}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onEnter}
          />
          <Button variant="secondary" onClick={() => void add()}>
            {text.add}
          </Button>
        </div>
      </Field>
      {typedIn.length > 0 && (
        <ul className="desk-candidates">
          {typedIn.map(({ candidate, index }) => (
            <li key={candidate.id}>
              <Label htmlFor={candidate.id}>
                <span className="desk-number">{candidate.complaint}</span>
              </Label>
              <Select id={candidate.id} {...register(`candidates.${index}.judgement`)}>
                <Select.Option value="">{text.judgement}</Select.Option>
                {judgements.map((judgement) => (
                  <Select.Option key={judgement} value={judgement}>
                    {text[judgement]}
                  </Select.Option>
                ))}
              </Select>
              <button type="button" className="desk-text-button" onClick={() => list.remove(index)}>
                {text.remove(candidate.complaint)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Looks a typed number up: the dossier must exist, be visible, and be another one. */
function useFind(number: string, already: readonly { complaint: string }[]) {
  const queries = useQueryClient();
  return async (typed: string): Promise<{ number: string } | { fault: string }> => {
    const found = typeNumber(typed);
    if (!found) return { fault: text.malformed };
    if (found === number) return { fault: text.itself };
    if (already.some(({ complaint }) => complaint === found)) return { fault: text.twice };
    try {
      await queries.fetchQuery(dossierQuery(found));
      return { number: found };
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return { fault: text.unknown };
      return { fault: (error instanceof Problem && error.detail) || staff.states.offline.text };
    }
  };
}
