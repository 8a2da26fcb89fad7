import type { Article } from '../../text/pages';
import { Heading, Link, Paragraph, UnorderedList } from '../../ui/design-system';
import type { Office, Site } from './layout';
import { Layout, phoneLink } from './layout';

/** A page of running text. Help stands under it, as everywhere. */
export function ArticlePage({ article, site }: { article: Article; site: Site }) {
  return (
    <Layout title={article.title} site={site}>
      <div className="ams-prose w-prose">
        <Heading level={1}>{article.title}</Heading>
        <Paragraph size="large">{article.intro}</Paragraph>
        {article.sections.flatMap(({ heading, reach, lines, list }) => [
          <Heading key={heading} level={2}>
            {heading}
          </Heading>,
          reach && <Reach key={reach} by={reach} office={site.office} />,
          ...lines.map((line) => <Paragraph key={line}>{line}</Paragraph>),
          list && (
            <UnorderedList key={`${heading}-list`}>
              {list.map((item) => (
                <UnorderedList.Item key={item}>{item}</UnorderedList.Item>
              ))}
            </UnorderedList>
          ),
        ])}
      </div>
    </Layout>
  );
}

function Reach({ by, office }: { by: 'phone' | 'email'; office: Office }) {
  return (
    <Paragraph>
      <Link href={by === 'phone' ? phoneLink(office) : `mailto:${office.email}`}>{office[by]}</Link>
    </Paragraph>
  );
}
