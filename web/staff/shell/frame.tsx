import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { staff } from '../../text/staff';
import { SkipLink } from '../../ui/design-system.browser';
import { Wordmark } from '../../ui/wordmark';
import type { Me } from '../api/answers';
import { UserMenu } from './user-menu';

/** The frame around every page of the desk: skip link, name, navigation, who is signed in, footer. */
export function Frame({ me, children }: { me?: Me; children: ReactNode }) {
  const { shell } = staff;
  return (
    <>
      <SkipLink href="#inhoud">{shell.skip}</SkipLink>
      <header className="desk-header">
        <div className="desk-frame desk-header__row">
          <Link className="desk-header__home" to="/" aria-label={shell.home}>
            <Wordmark name={shell.name} />
          </Link>
          {me && (
            <nav aria-label={shell.navigation} className="desk-header__navigation">
              <Link to="/" className="desk-header__link" activeOptions={{ exact: true, includeSearch: false }}>
                {shell.worklist}
              </Link>
              <Link to="/proces" className="desk-header__link">
                {shell.process}
              </Link>
            </nav>
          )}
          {me && <UserMenu me={me} />}
        </div>
      </header>
      <main className="desk-frame desk-main" id="inhoud" tabIndex={-1}>
        {children}
      </main>
      <footer className="desk-footer">
        <nav className="desk-frame desk-footer__row" aria-label={shell.footer}>
          <a href="/toegankelijkheid">{shell.accessibility}</a>
          <a href="/privacy">{shell.privacy}</a>
          <a href="/contact">{shell.contact}</a>
        </nav>
      </footer>
    </>
  );
}
