import { Clock } from '../../src/clock';
import type { CommandName } from '../../src/complaint/life-cycle';
import { SimulatedClock } from '../../src/simulated-clock';
import { type By, type Past, Sofar } from '../complaint/refusal-cases';
import { stories } from '../complaint/stories';
import { expectSeen, firstDay, type Known, type StoryStep } from '../complaint/story';
import { signInAll } from './cast';
import { type Client, type Done, expectProblem, type ProblemAnswer } from './client';
import { startApp, type TestApp } from './start-app';

type Entry = Past & { revision: number };
let app: TestApp;
let clock: SimulatedClock;
let as: (by: By) => Client;
const staff = new Map<By, string>();
beforeAll(async () => {
  app = await startApp({ WEDERHOOR_CLOCK: 'simulated' });
  clock = app.app.get<SimulatedClock>(Clock);
  const cast = await signInAll(app);
  as = cast.as;
  for (const [by, client] of cast.signedIn) staff.set(by, (await client.get<{ id: string }>('/v1/me')).body.id);
}, 120_000);
afterAll(() => app?.stop());

/** What the system does by itself, under the type it then records. */
const recordedBySystem: Partial<Record<CommandName, string>> = {
  acknowledge: 'acknowledged',
  'merge-dossier': 'dossier-merged',
  'unmerge-dossier': 'dossier-unmerged',
};

/** One story while it is lived: what the answers told, and how far each dossier was looked at. */
class Lived {
  private readonly numbers: Record<string, string> = {};
  private readonly looked: Record<string, number> = {};
  private today = firstDay;
  private readonly known: Known = { dossiers: this.numbers, staff: (by) => staff.get(by) ?? '' };

  async live(step: StoryStep): Promise<void> {
    const { name, by, body, dossier, seen, refused, on } = step;
    this.today = on ?? this.today;
    clock.set(`${this.today}T10:00:00.000Z`);
    const input = typeof body === 'function' ? body(await this.sofar(dossier), this.known) : body;
    if (by === 'system') {
      await this.awaited(name, dossier);
    } else {
      const number = this.numbers[dossier];
      const path = name === 'submit' ? '/v1/complaints' : `/v1/complaints/${number}/${name}`;
      const headers: Record<string, string> = number ? { 'if-match': `"${(await this.entries(dossier)).at(-1)?.revision}"` } : {};
      const answer = await as(by).post<Done & ProblemAnswer>(path, input, headers);
      if (refused) return expectProblem(answer, 409, refused);
      expect([name, answer.status, answer.status < 300 ? '' : answer.body]).toEqual([name, number ? 200 : 201, '']);
      await this.done(dossier, answer.body);
    }
    const added = await this.unseen(step);
    const wanted = typeof seen === 'function' ? seen(await this.sofar(dossier), this.known) : seen;
    expectSeen(wanted, added, await this.stage(step));
  }

  /** Waits until the read side knows what was done. */
  private async done(dossier: string, { number, position }: Done): Promise<void> {
    this.numbers[dossier] = number;
    expect((await as('auditor').get(`/v1/complaints/${number}?after=${position}`)).status).toBe(200);
    expect((await as('auditor').get(`/v1/complaints/${number}/timeline?after=${position}`)).status).toBe(200);
  }

  /** What was recorded since the step before. Submitting is acknowledged at once: that is the next step’s to look at. */
  private async unseen({ name, dossier }: StoryStep): Promise<Entry[]> {
    const since = this.looked[dossier] ?? -1;
    const fresh = (await this.entries(dossier)).filter(({ revision }) => revision > since);
    const added = name === 'submit' ? fresh.filter(({ type }) => type !== 'acknowledged') : fresh;
    this.looked[dossier] = added.at(-1)?.revision ?? since;
    return added;
  }

  private async stage({ name, dossier }: StoryStep): Promise<string> {
    if (name === 'submit') return 'submitted';
    return (await as('auditor').get<{ stage: string }>(`/v1/complaints/${this.numbers[dossier]}`)).body.stage;
  }

  private async sofar(dossier: string): Promise<Sofar> {
    return new Sofar(await this.entries(dossier), this.today);
  }

  private async entries(dossier: string): Promise<Entry[]> {
    const number = this.numbers[dossier];
    if (!number) return [];
    const { status, body } = await as('auditor').get<{ entries: Entry[]; earlier: boolean }>(`/v1/complaints/${number}/timeline`);
    expect([status, body.earlier]).toEqual([200, false]);
    return body.entries.reverse();
  }

  private async awaited(command: CommandName, dossier: string): Promise<void> {
    const type = recordedBySystem[command];
    for (let tries = 0; tries < 800; tries++) {
      const since = this.looked[dossier] ?? -1;
      if ((await this.entries(dossier)).some((event) => event.type === type && event.revision > since)) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`the system did not ${command} ${this.numbers[dossier]}`);
  }
}

describe('the ten stories (levenslopen), at the doors', () => {
  it.each(Object.entries(stories))('%s', async (_, steps) => {
    const lived = new Lived();
    for (const step of steps) await lived.live(step);
  });
});
