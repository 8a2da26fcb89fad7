import type { TestApp } from './start-app';

type Given = Record<string, string>;
type Init = Omit<RequestInit, 'headers'> & { headers?: Given };

/** A browser of the staff, as far as the servers can tell: cookies per host, redirects followed, and where a request comes from said. */
export class Browser {
  readonly cookies = new Map<string, Map<string, string>>();

  constructor(private readonly app: TestApp) {}

  /** Signs in at the identity provider and comes back. */
  async signIn(account: string, returnTo?: string): Promise<Response> {
    const question = returnTo === undefined ? '' : `?terug=${encodeURIComponent(returnTo)}`;
    const page = await this.follow(`${this.app.url}/aanmelden${question}`);
    const [, action] = /action="([^"]+)"/.exec(await page.text()) ?? [];
    if (!action) throw new Error(`no accounts to choose from at ${page.url}`);
    return this.follow(new URL(action.replaceAll('&amp;', '&'), page.url).href, { method: 'POST', body: new URLSearchParams({ account }) });
  }

  /** One request to the product, as a page of it sends it; an empty header is left out. */
  ask(path: string, { headers, ...init }: Init = {}): Promise<Response> {
    const all = Object.entries({ 'sec-fetch-site': 'same-origin', ...headers }).filter(([, value]) => value !== '');
    return this.fetch(this.app.url + path, { ...init, headers: Object.fromEntries(all) });
  }

  cookie(name: string): string | undefined {
    return this.jar(this.app.url).get(name);
  }

  async follow(address: string, init: Init = {}): Promise<Response> {
    let answer = await this.fetch(address, init);
    for (let hops = 0; hops < 10 && answer.status >= 300 && answer.status < 400; hops++) {
      const next = new URL(answer.headers.get('location') ?? '', answer.url || address).href;
      answer = await this.fetch(next);
      Object.defineProperty(answer, 'url', { value: next });
    }
    return answer;
  }

  private async fetch(address: string, { headers, ...init }: Init = {}): Promise<Response> {
    const jar = this.jar(address);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, { ...init, redirect: 'manual', headers: { ...(cookie ? { cookie } : {}), ...headers } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }

  private jar(address: string): Map<string, string> {
    const { host } = new URL(address);
    const jar = this.cookies.get(host) ?? new Map<string, string>();
    this.cookies.set(host, jar);
    return jar;
  }
}
