import { daysAgo } from '../days-ago';
import { randomUUID } from 'node:crypto';
import type { TestApp } from './start-app';

/** What came back, with its body read. */
export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** A problem as far as tests look at it. */
export interface ProblemAnswer {
  code: string;
  title: string;
  detail: string;
  status: number;
  source?: string;
  instance: string;
  errors?: { pointer: string; code: string; detail: string }[];
  facts?: Record<string, unknown>;
}

export interface Done {
  number: string;
  revision: number;
  position: string;
  commandId: string;
  receipt?: string;
  repeated: boolean;
  events: { type: string }[];
}

type Given = Record<string, string>;

/** Somebody who uses the API by a token, or nobody in particular. */
export class Client {
  private constructor(
    private readonly url: string,
    private readonly authorization: Given,
  ) {}

  static anonymous({ url }: TestApp): Client {
    return new Client(url, {});
  }

  static async as(app: TestApp, account: string): Promise<Client> {
    return new Client(app.url, { authorization: `Bearer ${await app.token(account)}` });
  }

  get<Body = Record<string, unknown>>(path: string, headers: Given = {}): Promise<Answer<Body>> {
    return this.ask(path, { headers });
  }

  /** Posts JSON; text goes as it is. A new key, unless one is given. */
  post<Body = Done>(path: string, body: unknown, headers: Given = {}): Promise<Answer<Body>> {
    const text = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
    return this.ask(path, {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    });
  }

  private async ask<Body>(path: string, { headers, ...init }: Omit<RequestInit, 'headers'> & { headers: Given }): Promise<Answer<Body>> {
    const answer = await fetch(this.url + path, { ...init, redirect: 'manual', headers: { ...this.authorization, ...headers } });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: (/json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : text) as Body,
    };
  }
}

/** A complaint as a citizen sends it; members can be added or changed. */
export const complaint = (more: object = {}): Record<string, unknown> => ({
  channel: 'form',
  text: 'Al drie maanden geen antwoord op mijn brief.',
  happened: { from: daysAgo(100) },
  kinds: ['unanswered-letter'],
  municipality: 'amsterdam',
  firstLine: {},
  complainant: { name: 'A. de Vries', email: 'a.de.vries@example.nl', channel: 'e-mail' },
  nameWithheld: false,
  statementVersion: '2026-11-01',
  language: 'nl',
  ...more,
});

/** A first look that finds nothing in the way; members can be added or changed. */
export const triage = (more: object = {}): Record<string, unknown> => ({
  rightAddress: true,
  enoughInformation: true,
  findings: [],
  candidates: [],
  track: 'undecided',
  conflictChecked: { staff: '41ec333c-dfe1-411a-9736-a12bef72088c', clear: true },
  ...more,
});

/** A dossier that the system has acknowledged, with the allegation it is about. */
export async function acknowledged(app: TestApp): Promise<{ number: string; revision: number; position: string; allegationId: string }> {
  const { body: done } = await Client.anonymous(app).post('/v1/complaints', complaint());
  const intake = await Client.as(app, 'intake');
  for (let tries = 0; tries < 800; tries++) {
    const { status, body } = await intake.get<{
      stage: string;
      revision: number;
      position: string;
      allegations: { allegationId: string }[];
    }>(`/v1/complaints/${done.number}?after=${done.position}`);
    const [allegation] = body.allegations ?? [];
    if (status === 200 && body.stage === 'acknowledged' && allegation) {
      return { number: done.number, revision: body.revision, position: body.position, allegationId: allegation.allegationId };
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${done.number} was not acknowledged`);
}

/** A problem is whole: its status twice, its words, and the number that finds its line in the log. */
export const expectProblem = ({ status, headers, body }: Answer<ProblemAnswer>, wanted: number, code: string) => {
  expect([status, body.code, body.status]).toEqual([wanted, code, wanted]);
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect([body.title, body.detail].every((words) => words.length > 10)).toBe(true);
  expect(body.instance).toBe(`urn:uuid:${headers.get('request-id')}`);
};
