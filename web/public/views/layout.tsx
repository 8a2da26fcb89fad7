import type { ReactNode } from 'react';
import { nl } from '../../text/nl';
import { Heading, Link, Paragraph, SkipLink } from '../../ui/design-system';
import { Wordmark } from '../../ui/wordmark';

/** Addresses of the files a page needs, with their fingerprint in the name. A page without them works, only plainer. */
export interface Assets {
  readonly styles: readonly string[];
  readonly icon?: string;
  readonly script?: string;
}

/** Who we are, from the settings. */
export interface Office {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

/** What every page of this site has in common. */
export interface Site {
  readonly office: Office;
  readonly assets: Assets;
}

/** A telephone number as a link a phone can dial. */
export const phoneLink = ({ phone }: Office) => `tel:${phone.replace(/[^+\d]/g, '')}`;

export interface LayoutProps {
  /** What is special about this page; the name of the office is added. */
  readonly title: string;
  readonly site: Site;
  /** A page with a form loads the script that helps while typing; no other page needs one. */
  readonly withScript?: boolean;
  readonly children: ReactNode;
}

/** The frame of every public page: skip link, name, the page itself, and help in the same place everywhere. */
export function Layout({ title, site, withScript, children }: LayoutProps) {
  const { office, assets } = site;
  return (
    <html lang="nl">
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} – ${office.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {assets.icon && <link rel="icon" href={assets.icon} type="image/svg+xml" />}
        {assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {withScript && assets.script && <script type="module" src={assets.script} />}
      </head>
      <body className="ams-body">
        <SkipLink href="#inhoud">{nl.common.skip}</SkipLink>
        <header className="w-header">
          <div className="w-frame w-header__row">
            <a className="w-header__home" href="/" aria-label={nl.common.home(office.name)}>
              <Wordmark name={office.name} />
            </a>
            <p className="w-header__phone">
              {`${nl.common.callUs} `}
              <Link href={phoneLink(office)}>{office.phone}</Link>
            </p>
          </div>
        </header>
        <main className="w-frame w-main" id="inhoud" tabIndex={-1}>
          {children}
        </main>
        <Footer office={office} />
      </body>
    </html>
  );
}

function Footer({ office }: { office: Office }) {
  return (
    <footer className="w-footer">
      <div className="w-frame w-footer__row">
        <div>
          <Heading level={2} size="level-4">
            {nl.common.needHelp}
          </Heading>
          <Paragraph>
            {`${nl.common.callUs} `}
            <Link href={phoneLink(office)}>{office.phone}</Link>
          </Paragraph>
          <Paragraph>
            <Link href={`mailto:${office.email}`}>{office.email}</Link>
          </Paragraph>
        </div>
        <nav aria-label={nl.common.footer}>
          <ul className="w-footer__links">
            {Object.entries(nl.common.footerLinks).map(([href, label]) => (
              <li key={href}>
                <Link href={href}>{label}</Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
