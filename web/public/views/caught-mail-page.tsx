import { nl } from '../../text/nl';
import { Heading, Paragraph } from '../../ui/design-system';
import type { Site } from './layout';
import { Layout } from './layout';

/** Caught mail, newest first: for development only. */
export function CaughtMailPage({
  mails,
  site,
}: {
  mails: { name: string; to: string; subject: string; date: string; text: string }[];
  site: Site;
}) {
  const words = nl.caughtMail;
  return (
    <Layout title={words.title} site={site}>
      <div className="ams-prose w-prose">
        <Heading level={1}>{words.title}</Heading>
        <Paragraph>{mails.length === 0 ? words.none : words.about}</Paragraph>
        {mails.map(({ name, to, subject, date, text }) => (
          <article key={name} id={name}>
            <Heading level={2}>{subject}</Heading>
            <Paragraph>{words.sentTo(to, date)}</Paragraph>
            <pre className="w-mail">{text}</pre>
          </article>
        ))}
      </div>
    </Layout>
  );
}
