import type { Actor } from '../../src/complaint/actor';
import type { LocalDate } from '../../src/law/local-date';
import { fakeId, given } from '../given';
import { people } from '../people';
import { type By, Sofar } from './refusal-cases';
import { stories } from './stories';
import { expectSeen } from './story';

const today = '2026-11-20' as LocalDate;
const actors: Record<By, Actor> = {
  intake: people.intake,
  handler: people.hanna,
  otherHandler: people.pieter,
  ombudsman: people.ombudsman,
  auditor: people.auditor,
  complainant: people.fatima,
  system: people.system,
};
const numbers = { first: '26-K73C-T1Z', second: '26-M37B-9Z5' };

describe('the ten stories (levenslopen), as decisions', () => {
  it.each(Object.entries(stories))('%s', (_, steps) => {
    const dossiers = new Map<string, ReturnType<typeof given>>();
    for (const { dossier, name, by, body, seen, refused } of steps) {
      const one = dossiers.get(dossier) ?? given();
      dossiers.set(dossier, one);
      const events = one.history.map(({ type, facts }, index) => ({ type, facts, eventId: fakeId(`event ${index}`) }));
      const input = typeof body === 'function' ? body(new Sofar(events, today), numbers) : body;
      const when = one.when(name, input, actors[by], today);
      if (refused) when.refused(refused);
      else when.then((given, { stage }) => expectSeen(seen, given, stage));
    }
  });
});
