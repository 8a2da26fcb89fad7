import type { Actor } from '../../src/complaint/actor';
import type { RefusalCode } from '../../src/complaint/refusal';
import { refusals } from '../../src/complaint/refusal';
import type { LocalDate } from '../../src/law/local-date';
import { fakeId, given } from '../given';
import { people, submission } from '../people';
import type { By, Do } from './refusal-cases';
import { refusalCases, Sofar } from './refusal-cases';

const today = '2026-11-20';
const later = '2027-01-20' as LocalDate;

describe('every refusal (weigering)', () => {
  it.each(Object.keys(refusals) as RefusalCode[])('%s is met, with its source', (code) => {
    const { begin, given: past = [], when } = refusalCases[code];
    const dossier = given(
      begin === 'own-initiative'
        ? [{ name: 'start-own-initiative', body: ownInitiative, by: people.ombudsman }]
        : [
            { name: 'submit', body: { ...submission, ...begin }, by: people.fatima },
            { name: 'acknowledge', body: { how: 'mail-queued' }, by: people.system },
          ],
    );
    const sofar = () =>
      new Sofar(
        dossier.history.map(({ type, facts }, index) => ({ type, facts, eventId: fakeId(`event ${index}`) })),
        today,
      );
    const bodyOf = ({ body }: Do) => (typeof body === 'function' ? body(sofar()) : body);
    const who = (by: By): Actor => ({ ...actors[by], ...(by === 'complainant' ? { id: sofar().complainant } : {}) });
    for (const step of past) dossier.when(step.name, bodyOf(step), who(step.by)).then(() => undefined);
    if (code === 'mail-without-address') {
      const complainant = { name: 'Fatima', phone: '020 123 4567', channel: 'e-mail' };
      given()
        .when('submit', { ...submission, complainant }, people.fatima)
        .refused(code, refusals[code]);
    } else {
      dossier.when(when.name, bodyOf(when), who(when.by), code === 'target-passed' ? later : undefined).refused(code, refusals[code]);
    }
  });
});

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
const ownInitiative = {
  subject: 'Wachttijden',
  reason: 'Veel klachten.',
  bodies: ['amsterdam'],
  kinds: ['slowness'],
  happened: {},
  ledToBy: [],
};
