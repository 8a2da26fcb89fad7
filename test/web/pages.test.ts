import { fields } from '../../web/public/form/fields';
import { pages } from '../../web/public/form/pages';
import { nl } from '../../web/text/nl';
import { allPages } from './all-pages';
import { attribute, markup, site, tags } from './render';

describe.each(allPages)('the page %s', (name, page) => {
  const html = markup(page);
  const withErrors = name.includes('met fouten') && html.includes('ams-invalid-form-alert');

  it('has one heading of the first level, a language and a title of its own', () => {
    expect(tags(html, 'h1')).toHaveLength(1);
    expect(html).toContain('<html lang="nl">');
    expect(/<title>(.+?)<\/title>/.exec(html)?.[1]).toMatch(/\w.* – Ombudsman Voorbeeld$/);
  });

  it('brings no script or style of its own, and fetches from nowhere else', () => {
    expect(html).not.toMatch(/\sstyle="|<style|javascript:|\son[a-z]+="/);
    expect(tags(html, 'script').every((tag) => attribute(tag, 'src')?.startsWith('/assets/'))).toBe(true);
    expect(
      [...html.matchAll(/(?:src|href|action)="([^"]+)"/g)].map(([, to]) => to!).filter((to) => !/^(\/|#|tel:|mailto:)/.test(to)),
    ).toEqual([]);
  });

  it('says the telephone number, has a skip link, and the way to the statement of accessibility', () => {
    expect(html.split(site.office.phone).length).toBeGreaterThan(2);
    expect(html).toContain('href="tel:0201234567"');
    expect(html.indexOf('href="#inhoud"')).toBeLessThan(html.indexOf('<header'));
    expect(html).toContain('href="/toegankelijkheid"');
  });

  it('gives each id once, and names nothing that is not there', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...html.matchAll(/(?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)].flatMap(([, list]) => list!.split(' '));
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('never blocks in the browser: no required, no placeholder, no disabled button', () => {
    expect(html).not.toMatch(/\s(required|placeholder|disabled|pattern|maxlength|minlength)(=|\s|>)/);
    for (const form of tags(html, 'form')) expect(form).toContain('noValidate');
  });

  it('with errors: counts them in the title, sums them up before the form, with the focus and links that arrive', () => {
    if (!withErrors) return;
    const list = [...html.matchAll(/<li><a href="#([^"]+)" class="ams-link-list__link">/g)].map(([, id]) => id!);
    expect(list.length).toBeGreaterThan(0);
    expect(html).toMatch(list.length === 1 ? /<title>\(1 invoerfout\) / : new RegExp(`<title>\\(${list.length} invoerfouten\\) `));
    expect(html.indexOf('ams-invalid-form-alert')).toBeLessThan(html.indexOf('<form'));
    expect(/<section[^>]*ams-invalid-form-alert[^>]*>/.exec(html)?.[0]).toMatch(/autofocus=""/);
    for (const id of list) expect(html).toContain(`id="${id}"`);
    expect(html.split('Invoerfout: ').length - 1).toBe(list.length);
  });
});

describe('the pages together', () => {
  it('have titles that differ', () => {
    const titles = allPages
      .filter(([name]) => !/leeg|ingevuld|al begonnen|per brief/.test(name))
      .map(([, page]) => /<title>(.+?)<\/title>/.exec(markup(page))?.[1]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('show errors on every page that can have one', () => {
    const withErrors = allPages.filter(([name, page]) => name.includes('met fouten') && markup(page).includes('ams-invalid-form-alert'));
    expect(withErrors.map(([name]) => name.split(',')[0])).toEqual(
      pages.map(({ slug }) => slug).filter((slug) => slug !== 'waar-en-wanneer' && slug !== 'oplossing'),
    );
  });

  it('ask at most six questions at a time, and each question once', () => {
    expect(pages.filter(({ fields: asked }) => asked.length > 6)).toEqual([]);
    expect(pages.flatMap(({ fields: asked }): readonly string[] => asked).sort()).toEqual(Object.keys(fields).sort());
  });

  it('tell the browser what it may fill in', () => {
    const html = markup(allPages.find(([name]) => name === 'uw-gegevens, leeg')![1]);
    const given = tags(html, 'input')
      .filter((tag) => !tag.includes('type="hidden"'))
      .map((tag) => attribute(tag, 'autoComplete') ?? attribute(tag, 'autocomplete'));
    expect(given).toEqual(['name', 'street-address', 'postal-code', 'address-level2', 'tel', 'email']);
  });

  it('say where to call and to mail under those very headings', () => {
    const html = markup(allPages.find(([name]) => name === nl.contact.title)![1]);
    const under = (heading: string) => html.slice(html.indexOf(`>${heading}</h2>`)).split('<h2')[0];
    expect(under('Bellen')).toContain(`href="tel:0201234567" class="ams-link">${site.office.phone}<`);
    expect(under('Mailen')).toContain(`href="mailto:${site.office.email}" class="ams-link">${site.office.email}<`);
  });

  it('never ask for the citizen service number', () => {
    const asked = Object.values(nl.form.fields)
      .map(({ label }) => label)
      .join(' ');
    expect(asked).not.toMatch(/bsn|burgerservice/i);
  });
});
