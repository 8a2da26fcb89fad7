import { termsPage } from '../../text/terms-page';
import { Heading, Link, Paragraph } from '../../ui/design-system';
import type { Site } from './layout';
import { Layout } from './layout';

export interface TermGroup {
  readonly name: keyof typeof termsPage.groups;
  readonly terms: readonly { readonly href: string; readonly name: string; readonly about: string }[];
}

/** Every term by its name, under the heading where people look for it. */
export function TermsChoicePage({ groups, site }: { groups: readonly TermGroup[]; site: Site }) {
  return (
    <Layout title={termsPage.title} site={site}>
      <div className="ams-prose w-prose">
        <Heading level={1}>{termsPage.title}</Heading>
        <Paragraph size="large">{termsPage.intro}</Paragraph>
        {groups.map(({ name, terms }) => (
          <section key={name} aria-labelledby={name}>
            <Heading level={2} id={name}>
              {termsPage.groups[name]}
            </Heading>
            <ul className="w-terms">
              {terms.map((term) => (
                <li key={term.href}>
                  <Link href={term.href}>{term.name}</Link>
                  <span className="w-terms__about">{term.about}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <Paragraph>
          <Link href="/v1/docs">{termsPage.forPrograms}</Link>
        </Paragraph>
      </div>
    </Layout>
  );
}
