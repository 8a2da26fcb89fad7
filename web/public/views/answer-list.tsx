import { nl } from '../../text/nl';
import { DescriptionList } from '../../ui/design-system';
import type { Answers } from '../form/fields';
import type { FormPage } from '../form/pages';
import { answersOn } from '../form/shown';

/** What was answered on one page, question by question. */
export function AnswerList({ page, answers, filledOnly }: { page: FormPage; answers: Answers; filledOnly?: boolean }) {
  const list = answersOn(page, answers).filter(({ value }) => value || !filledOnly);
  if (list.length === 0) return <p>{nl.form.check.empty}</p>;
  return (
    <DescriptionList className="w-answers">
      {list.map(({ name, label, value }) => (
        <DescriptionList.Section key={name}>
          <DescriptionList.Term>{label}</DescriptionList.Term>
          <DescriptionList.Description className={value ? 'w-answer' : 'w-answer w-answer--empty'}>
            {value ?? nl.form.check.empty}
          </DescriptionList.Description>
        </DescriptionList.Section>
      ))}
    </DescriptionList>
  );
}
