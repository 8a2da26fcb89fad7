import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { daysAgo } from '../../days-ago';
import { submission } from '../../people';

// Of these days nothing has fallen due yet: what the clock says of older ones is work of its own.
const recent = { happened: { from: daysAgo(20), to: daysAgo(10) }, firstLine: { ...submission.firstLine, complainedOn: daysAgo(9) } };

export interface Answered {
  status: number;
  body: string;
}

/** A plain HTTP client that keeps its connections, so that little of what is measured is the measuring. */
export class Visitor {
  readonly #agent = new Agent({ keepAlive: true });

  constructor(private readonly address: string) {}

  send(method: 'GET' | 'POST', path: string, headers: Record<string, string>, body?: string): Promise<Answered> {
    return new Promise((resolve, reject) => {
      const asked = request(new URL(path, this.address), { method, headers, agent: this.#agent }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
        answer.on('error', reject);
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }

  /** Submits a complaint, to be acknowledged by mail or on the screen alone. @throws unless it is created */
  async submit(mailed = true): Promise<{ number: string; position: string }> {
    const complainant = mailed ? submission.complainant : { name: submission.complainant.name, phone: '020 123 4567', channel: 'phone' };
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const { status, body } = await this.send('POST', '/v1/complaints', headers, JSON.stringify({ ...submission, ...recent, complainant }));
    if (status !== 201) throw new Error(`a submission was answered ${status}: ${body}`);
    return JSON.parse(body) as { number: string; position: string };
  }

  close(): void {
    this.#agent.destroy();
  }
}
