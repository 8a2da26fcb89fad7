import type { TermRow } from '../../../src/law/term-row';
import { lawWords, lengthWords } from '../../text/law';
import { longDate } from '../../text/long-dates';
import { nl } from '../../text/nl';
import { termsPage } from '../../text/terms-page';
import { DescriptionList, Heading, InvalidFormAlert, Link, Paragraph } from '../../ui/design-system';
import type { Site } from './layout';
import { Layout } from './layout';
import { TermsAnswer, type TermsAnswerProps } from './terms-answer';
import { termFieldId, TermsForm, type TermsFormProps } from './terms-form';

export interface TermsPageProps extends Omit<TermsFormProps, 'action'> {
  readonly row: TermRow;
  readonly group: string;
  readonly answer?: Omit<TermsAnswerProps, 'row'>;
  readonly site: Site;
}

/** One term: what it is, the answer when there is one, and the form to ask. */
export function TermsPage({ row, group, answer, fields, values, errors, site }: TermsPageProps) {
  const list = Object.entries(errors).map(([name, label]) => ({ id: `#${termFieldId(name)}`, label }));
  const date = answer ? `${longDate(answer.explanation.endsOn)} – ` : '';
  const title = `${date}${row.names.nl} – ${group} – ${termsPage.title}`;
  const open = fields.some(({ optional }) => optional);
  return (
    <Layout title={list.length > 0 ? `${nl.common.errorCount(list.length)} ${title}` : title} site={site}>
      <div className="w-form-page">
        <Link className="w-back" href="/termijnen">
          {termsPage.back}
        </Link>
        {list.length > 0 && (
          <InvalidFormAlert className="w-summary" heading={nl.common.errorHeading} headingLevel={2} errors={list} autoFocus />
        )}
        <p className="w-step">{group}</p>
        <Heading level={1}>{row.names.nl}</Heading>
        {answer && <TermsAnswer row={row} {...answer} />}
        {fields.length === 0 && <p className="w-notice">{`${termsPage.noLength} ${row.effect}`}</p>}
        {fields.length > 0 && (
          <section className="w-screen-only" aria-labelledby="reken">
            <Heading level={2} id="reken">
              {answer ? termsPage.again : termsPage.fill}
            </Heading>
            {open && <Paragraph size="small">{termsPage.optionalMark}</Paragraph>}
            <TermsForm action={`/termijnen/${row.id}`} fields={fields} values={values} errors={errors} />
          </section>
        )}
        <Heading level={2}>{termsPage.about}</Heading>
        <Facts row={row} />
      </div>
    </Layout>
  );
}

/** What the table of terms says of it. */
function Facts({ row }: { row: TermRow }) {
  const { facts } = termsPage;
  const list = [
    [facts.source, row.source],
    [facts.startsOn, row.startsOn],
    [facts.length, lengthWords(row)],
    [facts.binds, row.binds.map((party) => lawWords.bound[party]).join(', ')],
    [facts.nature, lawWords.natures[row.nature]],
    [facts.certainty, lawWords.certainties[row.certainty]],
  ] as const;
  return (
    <DescriptionList className="w-answers w-term-facts">
      {list.map(([label, value]) => (
        <DescriptionList.Section key={label}>
          <DescriptionList.Term>{label}</DescriptionList.Term>
          <DescriptionList.Description>{value}</DescriptionList.Description>
        </DescriptionList.Section>
      ))}
    </DescriptionList>
  );
}
