import { nl } from '../../text/nl';
import { Alert, Button, Heading, Link, Paragraph, ProgressList } from '../../ui/design-system';
import type { Answers } from '../form/fields';
import { pagesFor } from '../form/pages';
import { AnswerList } from './answer-list';
import type { Site } from './layout';
import { Layout } from './layout';

export interface ConfirmationProps {
  readonly number: string;
  readonly receipt: string;
  /** In words, with the time: "zaterdag 21 november 2026 om 10.32 uur". */
  readonly receivedAt: string;
  /** Last day for the first contact, in words. */
  readonly contactBy: string;
  readonly answers: Answers;
  readonly site: Site;
}

/** What a person keeps: the number, the receipt, what happens now and when, and a copy of what was sent. Awb 2:17 lid 2. */
export function ConfirmationPage({ number, receipt, receivedAt, contactBy, answers, site }: ConfirmationProps) {
  const { done, title } = nl.form;
  return (
    <Layout title={`${done.title} – ${title}`} site={site} withScript>
      <div className="w-form-page">
        <Heading level={1}>{done.title}</Heading>
        <dl className="w-proof">
          <div>
            <dt>{done.number}</dt>
            <dd className="w-number">{number}</dd>
            <dd className="w-hint">{done.numberHint}</dd>
          </div>
          <div>
            <dt>{done.received}</dt>
            <dd>{receivedAt}</dd>
          </div>
          <div>
            <dt>{done.receipt}</dt>
            <dd className="w-code">{receipt}</dd>
            <dd className="w-hint">{done.receiptHint}</dd>
          </div>
        </dl>
        <HowItReachesYou answers={answers} />
        <Heading level={2}>{done.next}</Heading>
        <NextSteps contactBy={contactBy} />
        <Heading level={2}>{done.copy}</Heading>
        <Paragraph className="w-screen-only">{done.print}</Paragraph>
        <Button className="w-screen-only" variant="secondary" hidden data-print>
          {done.printButton}
        </Button>
        {pagesFor(answers).map((page) => (
          <section key={page.slug} className="w-card" aria-labelledby={`kopie-${page.slug}`}>
            <Heading level={3} id={`kopie-${page.slug}`}>
              {nl.form.pages[page.slug as keyof typeof nl.form.pages].title}
            </Heading>
            <AnswerList page={page} answers={answers} filledOnly />
          </section>
        ))}
        <Paragraph className="w-screen-only">
          <Link href="/">{done.home}</Link>
        </Paragraph>
      </div>
    </Layout>
  );
}

function HowItReachesYou({ answers }: { answers: Answers }) {
  const { done } = nl.form;
  return (
    <Alert heading={done.confirmation} headingLevel={2}>
      {answers.email ? (
        <>
          <Paragraph>{done.mail(answers.email)}</Paragraph>
          <Paragraph>{done.noMail}</Paragraph>
        </>
      ) : (
        <Paragraph>{done.letter}</Paragraph>
      )}
    </Alert>
  );
}

function NextSteps({ contactBy }: { contactBy: string }) {
  const { done } = nl.form;
  const [received, look] = done.steps;
  return (
    <ProgressList headingLevel={3} completedAccessibleText={done.completed} currentAccessibleText={done.current}>
      <ProgressList.Step heading={received.heading} status="completed">
        <Paragraph>{received.text}</Paragraph>
      </ProgressList.Step>
      <ProgressList.Step heading={look.heading} status="current">
        <Paragraph>{look.text}</Paragraph>
      </ProgressList.Step>
      <ProgressList.Step heading={done.contact}>
        <Paragraph>{done.contactBy(contactBy)}</Paragraph>
        <Paragraph>{done.nothing}</Paragraph>
      </ProgressList.Step>
      <ProgressList.Step heading={done.after.heading}>
        <Paragraph>{done.after.text}</Paragraph>
      </ProgressList.Step>
    </ProgressList>
  );
}
