import { Heading, Link, Paragraph } from '../../ui/design-system';
import type { Site } from './layout';
import { Layout } from './layout';

/** A page that says one thing and offers one way on: not found, broken, answers gone. */
export function MessagePage({
  title,
  lines,
  link,
  site,
}: {
  title: string;
  lines: readonly string[];
  link: { href: string; label: string };
  site: Site;
}) {
  return (
    <Layout title={title} site={site}>
      <div className="ams-prose w-prose">
        <Heading level={1}>{title}</Heading>
        {lines.map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
        <Paragraph>
          <Link href={link.href}>{link.label}</Link>
        </Paragraph>
      </div>
    </Layout>
  );
}
