import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Site } from '../../web/public/views/layout';

export const site: Site = {
  office: { name: 'Ombudsman Voorbeeld', phone: '020-123 45 67', email: 'info@example.nl' },
  assets: { styles: ['/assets/public-1.css'], script: '/assets/form-1.js', icon: '/assets/mark-1.svg' },
};
export const hidden = { csrf: 'a-token', key: '00000000-0000-4000-8000-000000000001' };

export const markup = (page: ReactElement): string => renderToStaticMarkup(page);
/** What a reader sees of a page. */
export const words = (page: ReactElement): string =>
  markup(page)
    .replace(/<(head|svg|textarea)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
/** Everything of one kind in a page, as its attributes. */
export const tags = (html: string, name: string): string[] => [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map(([tag]) => tag);
export const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
