import type { Explanation } from '../../../src/law/explanation';
import type { TermRow } from '../../../src/law/term-row';
import { lawWords, notMovedWords, oneLine } from '../../text/law';
import { longDate, longMoment } from '../../text/long-dates';
import { termsPage } from '../../text/terms-page';
import { Heading, Link, Paragraph, UnorderedList } from '../../ui/design-system';
import { TermsDays } from './terms-days';
import { TermsWeeks } from './terms-weeks';

export interface TermsAnswerProps {
  readonly row: TermRow;
  readonly explanation: Explanation;
  readonly effect: string;
  /** Address of the calendar file. */
  readonly ics: string;
}

/** The last day, large; how it came about; what passing it means; and where it says so. */
export function TermsAnswer({ row, explanation, effect, ics }: TermsAnswerProps) {
  const { endsOn, endsAt, calendar, calendarVersion, rule, sources } = explanation;
  const { answer } = termsPage;
  return (
    <>
      <div className="w-proof w-verdict">
        <p className="w-verdict__label">{endsAt ? answer.labelMoment : answer.label}</p>
        <p className="w-verdict__date">
          <time dateTime={endsAt ?? endsOn}>{endsAt ? longMoment(endsAt) : longDate(endsOn)}</time>
        </p>
        <p className="w-verdict__line">{oneLine(explanation)}</p>
      </div>
      {calendar === 'incomplete' && <p className="w-notice">{lawWords.incomplete}</p>}
      <p className="w-actions w-screen-only">
        <Link href={ics}>{answer.agenda}</Link>
      </p>
      <Paragraph size="small" className="w-hint w-screen-only">
        {answer.share}
      </Paragraph>
      <Heading level={2}>{answer.effect}</Heading>
      <Paragraph>{effect}</Paragraph>
      <Heading level={2}>{termsPage.days.heading}</Heading>
      <DayZero row={row} explanation={explanation} />
      <TermsWeeks explanation={explanation} />
      <TermsDays explanation={explanation} />
      <NotMoved explanation={explanation} />
      <Heading level={2}>{termsPage.sources}</Heading>
      <UnorderedList>
        {sources.map((source) => (
          <UnorderedList.Item key={source}>{source}</UnorderedList.Item>
        ))}
      </UnorderedList>
      <Paragraph size="small" className="w-hint">
        {termsPage.calendar(calendarVersion, rule)}
      </Paragraph>
    </>
  );
}

function DayZero({ row, explanation }: { row: TermRow; explanation: Explanation }) {
  const { dayZero, endsOn, endsAt } = explanation;
  const { days } = termsPage;
  if (endsAt) return <Paragraph>{days.inHours}</Paragraph>;
  const first = endsOn < dayZero.on ? days.firstBack : days.first;
  return (
    <Paragraph>
      {`${sentenceCase(days.zero(longDate(dayZero.on), row.startsOn))} ${first(longDate(dayZero.firstDayOn))} (${dayZero.source})`}
    </Paragraph>
  );
}

function NotMoved({ explanation: { steps } }: { explanation: Explanation }) {
  return steps.flatMap((step) =>
    step.kind === 'not-moved' ? [<Paragraph key={step.reason}>{`${notMovedWords[step.reason]} (${step.source})`}</Paragraph>] : [],
  );
}

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
