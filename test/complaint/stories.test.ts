import type { Actor } from '../../src/complaint/actor';
import type { LocalDate } from '../../src/law/local-date';
import { fakeId, given } from '../given';
import { people } from '../people';
import { type By, Sofar } from './refusal-cases';
import { stories } from './stories';
import { expectSeen, firstDay, type Known } from './story';

const actors: Record<By, Actor> = {
  intake: people.intake,
  handler: people.hanna,
  otherHandler: people.pieter,
  ombudsman: people.ombudsman,
  auditor: people.auditor,
  body: people.body,
  complainant: people.fatima,
  system: people.system,
};
const known: Known = { dossiers: { first: '26-K73C-T1Z', second: '26-M37B-9Z5' }, staff: (by) => actors[by].id };

describe('the ten stories (levenslopen), as decisions', () => {
  it.each(Object.entries(stories))('%s', (_, steps) => {
    const dossiers = new Map<string, ReturnType<typeof given>>();
    let today = firstDay as LocalDate;
    for (const { dossier, name, by, body, seen, refused, on } of steps) {
      today = (on ?? today) as LocalDate;
      const one = dossiers.get(dossier) ?? given();
      dossiers.set(dossier, one);
      const sofar = () =>
        new Sofar(
          one.history.map(({ type, facts }, index) => ({ type, facts, eventId: fakeId(`event ${index}`) })),
          today,
        );
      const input = typeof body === 'function' ? body(sofar(), known) : body;
      const when = one.when(name, input, actors[by], today);
      if (refused) when.refused(refused);
      else when.then((events, { stage }) => expectSeen(typeof seen === 'function' ? seen(sofar(), known) : seen, events, stage));
    }
  });
});
