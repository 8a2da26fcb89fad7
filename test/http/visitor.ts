import { attribute, tags } from '../web/render';

export interface Page {
  readonly status: number;
  readonly location: string | undefined;
  readonly headers: Headers;
  readonly html: string;
}

/** A browser without JavaScript, as far as the server can tell: it keeps cookies, sends forms, and follows where it is sent when asked to. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  async get(path: string): Promise<Page> {
    return this.ask(path, {});
  }

  /** Sends the form of a page as it stands, with the answers given; hidden fields go along. */
  async send(page: Page, answers: Readonly<Record<string, string | readonly string[]>> = {}): Promise<Page> {
    const form = tags(page.html, 'form').find((tag) => attribute(tag, 'method') === 'post') ?? '';
    const body = new URLSearchParams();
    for (const tag of tags(page.html, 'input').filter((input) => input.includes('type="hidden"')))
      body.append(attribute(tag, 'name')!, attribute(tag, 'value')!);
    for (const [name, value] of Object.entries(answers)) for (const one of [value].flat()) body.append(name, one);
    return this.ask(attribute(form, 'action') ?? '', {
      method: 'POST',
      body,
      headers: { 'sec-fetch-site': 'same-origin', origin: this.url },
    });
  }

  async follow(page: Page): Promise<Page> {
    return page.location ? this.get(page.location) : page;
  }

  private async ask(
    path: string,
    { headers, ...init }: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> },
  ): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(path, this.url), {
      ...init,
      redirect: 'manual',
      headers: { ...headers, ...(cookie ? { cookie } : {}) },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? undefined,
      headers: answer.headers,
      html: await answer.text(),
    };
  }
}
