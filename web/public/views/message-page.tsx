import { Heading, Link, Paragraph } from '../../ui/design-system';
import type { Assets } from './layout';
import { Layout } from './layout';

/** A page that says one thing and offers one way on: not found, broken, answers gone. */
export function MessagePage({
  title,
  lines,
  link,
  assets,
}: {
  title: string;
  lines: readonly string[];
  link: { href: string; label: string };
  assets: Assets;
}) {
  return (
    <Layout title={title} assets={assets}>
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
