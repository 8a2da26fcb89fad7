import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { DemoAccount } from '../identity';

/** Every word of the provider's pages. */
export interface IdentityTexts {
  language: string;
  title: string;
  heading: string;
  intro: string;
  signOut: string;
  signedOut: string;
  failed: string;
}

const style = `body{font:1.125rem/1.5 system-ui,sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem;color:#181818;background:#fff}
ul{list-style:none;padding:0}button{font:inherit;width:100%;margin:.25rem 0;padding:.75rem 1rem;text-align:left;color:#004699;background:#fff;border:2px solid #004699;cursor:pointer}
button:hover{background:#e5f0fb}button:focus-visible{outline:3px solid #181818;outline-offset:2px}small{display:block;color:#444}`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** The headers of each page: no scripts, no framing, nothing kept. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** A whole page round a body that is safe already. */
export function page(texts: IdentityTexts, heading: string, body: string): string {
  return `<!doctype html><html lang="${safe(texts.language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(texts.title)}</title><style>${style}</style></head><body><main><h1>${safe(heading)}</h1>${body}</main></body></html>`;
}

/** The page to choose an account on: one button each, no script, no password. */
export function accountsPage(texts: IdentityTexts, accounts: readonly DemoAccount[], action: string): string {
  const buttons = accounts.map(
    ({ account, name, about }) =>
      `<li><button name="account" value="${safe(account)}">${safe(name)}<small>${safe(account)} · ${safe(about)}</small></button></li>`,
  );
  return page(
    texts,
    texts.heading,
    `<p>${safe(texts.intro)}</p><form method="post" action="${safe(action)}"><ul>${buttons.join('')}</ul></form>`,
  );
}

/** Asks before signing out; `form` is the provider's own form, which a button sends. */
export function signOutPage(texts: IdentityTexts, form: string): string {
  return page(
    texts,
    texts.signOut,
    `${form}<button type="submit" form="op.logoutForm" name="logout" value="yes">${safe(texts.signOut)}</button>`,
  );
}

export function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, pageHeaders).end(html);
}
