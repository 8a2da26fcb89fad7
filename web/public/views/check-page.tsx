import { nl } from '../../text/nl';
import { Button, Heading, Link, Paragraph, UnorderedList } from '../../ui/design-system';
import type { FieldErrors } from '../form/errors';
import type { Answers } from '../form/fields';
import type { FormPage } from '../form/pages';
import { checkPath, lastStep, pagesFor, pathOf } from '../form/pages';
import { AnswerList } from './answer-list';
import { titleWithErrors } from './error-summary';
import type { Hidden } from './form-page';
import { HiddenFields, Notice } from './form-page';
import type { Site } from './layout';
import { Layout } from './layout';
import { IncompleteAlert } from './incomplete-alert';

export interface CheckPageProps {
  readonly answers: Answers;
  /** What still keeps the complaint from being sent. */
  readonly errors: FieldErrors;
  readonly previous: string;
  readonly hidden: Hidden;
  readonly site: Site;
  readonly notice?: string;
}

/** The overview before sending: every answer with a way to change it, what we do with it, and the button that says what happens. */
export function CheckPage({ answers, errors, previous, hidden, site, notice }: CheckPageProps) {
  const { form, statement } = nl;
  return (
    <Layout title={titleWithErrors(`${form.check.title} – ${form.title}`, errors)} site={site} withScript>
      <div className="w-form-page">
        <Link className="w-back" href={previous}>
          {form.previous}
        </Link>
        <IncompleteAlert answers={answers} errors={errors} />
        {notice && <Notice text={notice} />}
        <p className="w-step">{form.step(lastStep, lastStep, form.steps[lastStep - 1] ?? '')}</p>
        <Heading level={1}>{form.check.title}</Heading>
        <Paragraph>{form.check.intro}</Paragraph>
        {pagesFor(answers).map((page) => (
          <Card key={page.slug} page={page} answers={answers} />
        ))}
        <section className="w-statement" aria-labelledby="verklaring">
          <Heading level={2} id="verklaring">
            {statement.heading}
          </Heading>
          <UnorderedList>
            {statement.lines.map((line) => (
              <UnorderedList.Item key={line}>{line}</UnorderedList.Item>
            ))}
          </UnorderedList>
          <Paragraph>
            <Link href="/privacy">{statement.privacy}</Link>
          </Paragraph>
        </section>
        <form method="post" action={checkPath} noValidate>
          <HiddenFields hidden={hidden} />
          <p className="w-actions">
            <Button type="submit">{form.check.send}</Button>
          </p>
        </form>
      </div>
    </Layout>
  );
}

function Card({ page, answers }: { page: FormPage; answers: Answers }) {
  const { form } = nl;
  const { title } = form.pages[page.slug as keyof typeof form.pages];
  return (
    <section className="w-card" aria-labelledby={`kaart-${page.slug}`}>
      <div className="w-card__head">
        <Heading level={2} size="level-3" id={`kaart-${page.slug}`}>
          {title}
        </Heading>
        <Link href={`${pathOf(page)}?terug=controleren`}>
          {form.check.change}
          <span className="ams-visually-hidden">{`: ${title}`}</span>
        </Link>
      </div>
      <AnswerList page={page} answers={answers} />
    </section>
  );
}
