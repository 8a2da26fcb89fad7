import { nl } from '../../text/nl';
import { Button, Heading, Link, Paragraph } from '../../ui/design-system';
import type { FieldErrors } from '../form/errors';
import type { Answers, FieldName } from '../form/fields';
import { fields } from '../form/fields';
import type { FormPage } from '../form/pages';
import { lastStep, partOf, pathOf } from '../form/pages';
import { ErrorSummary, titleWithErrors } from './error-summary';
import type { Site } from './layout';
import { Layout } from './layout';
import { Question } from './question';

/** What every form sends along without showing it: the CSRF token, and the key that makes sending twice send once. */
export interface Hidden {
  readonly csrf: string;
  readonly key: string;
}

export interface FormPageProps {
  readonly page: FormPage;
  readonly answers: Answers;
  readonly errors: FieldErrors;
  /** Lengths of the long texts, counted as their limit counts them. */
  readonly lengths: Readonly<Partial<Record<FieldName, number>>>;
  readonly previous: string;
  /** Came from the overview, goes back to it. */
  readonly toCheck: boolean;
  readonly hidden: Hidden;
  readonly site: Site;
  /** Said above the form when something outside the answers was wrong. */
  readonly notice?: string;
}

/** One page of the form: where one is, the way back, the questions, and on. */
export function ComplaintFormPage({ page, answers, errors, lengths, previous, toCheck, hidden, site, notice }: FormPageProps) {
  const { form } = nl;
  const words = form.pages[page.slug as keyof typeof form.pages];
  const someOptional = page.fields.some((name) => 'optional' in fields[name]);
  return (
    <Layout title={titleWithErrors(`${words.title} – ${form.title}`, errors)} site={site} withScript>
      <div className="w-form-page">
        <Link className="w-back" href={previous}>
          {form.previous}
        </Link>
        <ErrorSummary errors={errors} />
        {notice && <Notice text={notice} />}
        <StepLine page={page} />
        <Heading level={1}>{words.title}</Heading>
        {words.intro && <Paragraph>{words.intro}</Paragraph>}
        {someOptional && <Paragraph size="small">{form.optionalMark}</Paragraph>}
        <form className="w-form" method="post" action={pathOf(page)} noValidate data-form>
          <HiddenFields hidden={hidden} toCheck={toCheck} />
          {page.fields.map((name) => (
            <Question key={name} name={name} value={answers[name] ?? ''} error={errors[name]} length={lengths[name]} />
          ))}
          <p className="w-actions">
            <Button type="submit">{toCheck ? form.save : form.next}</Button>
          </p>
        </form>
      </div>
    </Layout>
  );
}

export function HiddenFields({ hidden, toCheck }: { hidden: Hidden; toCheck?: boolean }) {
  return (
    <>
      <input type="hidden" name="_csrf" value={hidden.csrf} />
      <input type="hidden" name="sleutel" value={hidden.key} />
      {toCheck && <input type="hidden" name="terug" value="controleren" />}
    </>
  );
}

export function Notice({ text }: { text: string }) {
  return (
    <p className="w-notice" role="alert">
      {text}
    </p>
  );
}

function StepLine({ page }: { page: FormPage }) {
  const { form } = nl;
  const { part, of } = partOf(page);
  const step = form.step(page.step, lastStep, form.steps[page.step - 1] ?? '');
  return <p className="w-step">{of > 1 ? `${step} (${form.part(part, of)})` : step}</p>;
}
