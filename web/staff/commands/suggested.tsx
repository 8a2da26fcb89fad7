import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { UseFieldArrayReturn } from 'react-hook-form';
import type { CandidateView } from '../../../projections/candidates/view';
import { staff } from '../../text/staff';
import { Label, Select } from '../../ui/design-system.browser';
import { candidatesQuery } from '../api/queries';
import { shortDate } from '../time';
import { Fault } from '../ui/fault';
import { StageBadge } from '../ui/stage-badge';
import { kindsOf } from '../worklist/worklist-cells';
import type { Judgement, TriageFields } from './triage-input';

const { candidates: text } = staff.triage;
export const judgements = ['same', 'related', 'different'] as const;

interface SuggestedProps {
  number: string;
  list: UseFieldArrayReturn<TriageFields, 'candidates'>;
}

/** The dossiers that the system finds alike, each with why; a person judges, and what is not judged is not recorded. */
export function Suggested({ number, list }: SuggestedProps) {
  const { data, error } = useQuery(candidatesQuery(number));
  if (!data) return error ? <Fault error={error} /> : <p className="desk-soft">{text.searching}</p>;
  if (data.candidates.length === 0) return <p>{text.nothingAlike}</p>;
  return (
    <>
      <p className="desk-hint">{text.alike}</p>
      <ul className="desk-suggested">
        {data.candidates.map((candidate) => (
          <Suggestion key={candidate.number} candidate={candidate} list={list} />
        ))}
      </ul>
    </>
  );
}

function Suggestion({ candidate, list }: { candidate: CandidateView; list: SuggestedProps['list'] }) {
  const { number, because } = candidate;
  const index = list.fields.findIndex(({ complaint }) => complaint === number);
  const judge = (judgement: Judgement | '') => {
    if (index < 0) list.append({ complaint: number, because, judgement }, { shouldFocus: false });
    else if (judgement === '') list.remove(index);
    else list.update(index, { complaint: number, because, judgement });
  };
  const id = `kandidaat-${number}`;
  return (
    <li className="desk-suggestion">
      <p>
        <Link className="desk-number" to="/dossiers/$number" params={{ number }} target="_blank">
          {number}
          <span className="ams-visually-hidden">{text.newWindow}</span>
        </Link>{' '}
        <StageBadge stage={candidate.stage} />{' '}
        <span className="desk-soft">{text.about(shortDate(candidate.receivedOn), kindsOf(candidate.kinds), candidate.complainant)}</span>
      </p>
      <p>
        <strong>{text.because(reasonsOf(candidate))}</strong>
      </p>
      {candidate.excerpt && <p className="desk-soft">{text.excerpt(candidate.excerpt)}</p>}
      <div className="desk-add">
        <Label htmlFor={id} optional>
          {text.judgementOf}
        </Label>
        <Select
          id={id}
          aria-label={text.judge(number)}
          value={list.fields[index]?.judgement ?? ''}
          onChange={({ target }) => judge(target.value as Judgement | '')}
        >
          <Select.Option value="">{text.notJudged}</Select.Option>
          {judgements.map((judgement) => (
            <Select.Option key={judgement} value={judgement}>
              {text[judgement]}
            </Select.Option>
          ))}
        </Select>
      </div>
    </li>
  );
}

function reasonsOf({ because, samePerson, textAlike }: CandidateView): string {
  const reasons = because.map((reason) => {
    if (reason === 'person') return text.reasons.person(samePerson.map((trait) => text.samePerson[trait]));
    return reason === 'text' ? text.reasons.text(textAlike) : text.reasons[reason];
  });
  return new Intl.ListFormat('nl-NL').format(reasons);
}
