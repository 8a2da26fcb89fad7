import { toldDates } from '../../projections/dossier/told';
import type { LocalDate } from '../../src/law/local-date';
import { given, type Past } from '../given';
import { cleanTriage, pasts, people } from '../people';

const { hanna, system } = people;
const begun = () => given(pasts.acknowledged);
const states = ({ complaint }: ReturnType<typeof given>) => toldDates(complaint).map(({ state }) => state);
const then = (dossier: ReturnType<typeof given>, ...steps: Past) => {
  for (const { name, body, by, on } of steps) dossier.when(name, body, by, on).then(() => undefined);
  return dossier;
};
const outside = { target: 'amsterdam', ground: 'OMB-23-H', sent: ['nothing'], explanation: 'Klaag eerst bij de gemeente.' };
const contact = (party: string | undefined) => ({
  with: { party },
  direction: 'outgoing',
  means: 'phone',
  reached: true,
  record: 'Gebeld.',
});

describe('what became of the dates that people were told (toegezegde data)', () => {
  it('the promise of first contact runs until it is kept, late or not (M32)', () => {
    const dossier = begun();
    expect(states(dossier)).toEqual(['runs']);
    const missed = { term: 'OMB_FIRST_CONTACT_14D', dueOn: '2026-12-04' };
    then(dossier, { name: 'miss-promise', body: missed, by: system, on: '2026-12-05' as LocalDate });
    expect(states(dossier)).toEqual(['runs']);
    then(dossier, { name: 'record-contact', body: contact(dossier.complaint.complainant), by: hanna, on: '2026-12-06' as LocalDate });
    expect(states(dossier)).toEqual(['kept']);
  });

  it('the promise is over when the complaint is withdrawn', () => {
    expect(states(then(begun(), { name: 'withdraw', body: {}, by: hanna }))).toEqual(['over']);
  });

  it('the promise of who comes back, even on the same day, is a new one; the old one is over', () => {
    const back = {
      receivedOn: '2026-11-20',
      answer: 'given',
      channel: 'letter',
      firstLine: { answeredOn: '2026-11-19' },
      text: 'Dit is hun antwoord.',
    };
    const dossier = then(begun(), { name: 'refer', body: outside, by: hanna });
    expect(states(dossier)).toEqual(['kept']);
    then(dossier, { name: 'return', body: back, by: hanna });
    expect(states(dossier)).toEqual(['over', 'runs']);
  });

  it('a day given to answer a request runs until the answer has come, and not after the end', () => {
    const asked = { missing: ['conduct'], text: 'Wanneer was het?', dueOn: '2026-12-11' };
    const completion = (): ReturnType<typeof given> =>
      then(
        begun(),
        { name: 'triage', body: { ...cleanTriage, track: 'undecided', enoughInformation: false, note: 'Wanneer?' }, by: hanna },
        { name: 'request-completion', body: asked, by: hanna },
      );
    expect(states(completion())).toEqual([expect.anything(), 'runs']);
    const sent = { channel: 'e-mail', completes: true, text: 'In mei.' };
    expect(states(then(completion(), { name: 'supplement', body: sent, by: hanna }))).toEqual([expect.anything(), 'over']);
    expect(states(then(completion(), { name: 'withdraw', body: {}, by: hanna }))).toEqual(['over', 'over']);
  });
});
