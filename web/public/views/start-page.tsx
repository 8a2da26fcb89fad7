import { nl } from '../../text/nl';
import { Heading, Link, OrderedList, Paragraph, UnorderedList } from '../../ui/design-system';
import { EmptyDemo } from './empty-demo';
import type { Site } from './layout';
import { Layout, phoneLink } from './layout';

/** The front door: who we are, how it goes, what to have at hand, and the way in. */
export function StartPage({ site, beginAt, resumeAt, empty }: { site: Site; beginAt: string; resumeAt?: string; empty?: boolean }) {
  const { start } = nl;
  return (
    <Layout title={start.title} site={site}>
      <div className="ams-prose w-prose">
        <Heading level={1}>{start.title}</Heading>
        {empty && <EmptyDemo />}
        <UnorderedList>
          {start.lines.map((line) => (
            <UnorderedList.Item key={line}>{line}</UnorderedList.Item>
          ))}
        </UnorderedList>
        {resumeAt && <Paragraph>{start.resumeHint}</Paragraph>}
        <p className="w-actions">
          <a className="w-begin" href={resumeAt ?? beginAt}>
            {resumeAt ? start.resume : start.begin}
          </a>
        </p>
        <Heading level={2}>{start.how}</Heading>
        <OrderedList>
          {start.steps.map((step) => (
            <OrderedList.Item key={step}>{step}</OrderedList.Item>
          ))}
        </OrderedList>
        <Heading level={2}>{start.need}</Heading>
        <UnorderedList>
          {start.needs.map((need) => (
            <UnorderedList.Item key={need}>{need}</UnorderedList.Item>
          ))}
        </UnorderedList>
        <Paragraph>{start.neverAsked}</Paragraph>
        <Heading level={2}>{start.call}</Heading>
        <Paragraph>
          {`${start.callLine} ${nl.common.callUs} `}
          <Link href={phoneLink(site.office)}>{site.office.phone}</Link>.
        </Paragraph>
        <Heading level={2}>{start.where}</Heading>
        <UnorderedList className="w-columns">
          {Object.values(nl.municipalities).map((name) => (
            <UnorderedList.Item key={name}>{name}</UnorderedList.Item>
          ))}
        </UnorderedList>
        <Paragraph>{start.elsewhere}</Paragraph>
      </div>
    </Layout>
  );
}
