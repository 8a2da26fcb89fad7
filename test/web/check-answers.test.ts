import { Submit } from '../../src/complaint/commands/submit';
import { readInput } from '../../src/complaint/input';
import type { LocalDate } from '../../src/law/local-date';
import { checkAnswers } from '../../src/http/pages/check-answers';
import { submitBody } from '../../src/http/pages/submit-body';
import type { Answers } from '../../web/public/form/fields';
import { nl } from '../../web/text/nl';
import { forOther, good } from './answers';

const today = '2026-11-21' as LocalDate;
const errorsOf = (changes: Answers, base = good) => checkAnswers({ ...base, ...changes }, today);
const { fields, errors } = nl.form;

describe('the answers of the form (formulier)', () => {
  it('become the input of submit, for oneself', () => {
    expect(checkAnswers(good, today)).toEqual({});
    expect(readInput(Submit, submitBody(good, '2026-11-21'))).toMatchObject({
      channel: 'form',
      text: 'De medewerker hing op.\nDaarna hoorde ik niets meer.',
      kinds: ['treatment', 'unanswered-letter'],
      municipality: 'zaanstad',
      happened: { from: '2026-10-12' },
      firstLine: { complainedOn: '2026-10-20', how: 'letter' },
      complainant: {
        name: 'Maria van den Broek',
        postcode: '1506 AB',
        phone: '06 12345678',
        email: 'maria@voorbeeld.nl',
        channel: 'e-mail',
      },
      nameWithheld: false,
    });
  });

  it('become the input of submit, for somebody else', () => {
    expect(checkAnswers(forOther, today)).toEqual({});
    expect(readInput(Submit, submitBody(forOther, '2026-11-21'))).toMatchObject({
      complainant: { name: 'Ahmed el Idrissi', phone: '020 1234567', channel: 'phone' },
      representative: { name: 'Maria van den Broek', channel: 'e-mail', relation: 'buurvrouw', authorisation: 'asked' },
    });
  });

  it('leave out what does not apply any more', () => {
    const body = submitBody(
      { ...good, municipality: 'almere', otherBody: 'Waterschap', complained: 'no', complainedOn: 'zomaar' },
      '2026-11-21',
    );
    expect(body).not.toHaveProperty('otherBody');
    expect(body.firstLine).toEqual({});
    expect(errorsOf({ complained: 'no', complainedOn: 'zomaar' })).toEqual({});
  });

  it('are all missing at first, each with a sentence that says what to do', () => {
    const missing = checkAnswers({}, today);
    expect(Object.keys(missing)).toEqual([
      'text',
      'kinds',
      'municipality',
      'complained',
      'forWhom',
      'name',
      'email',
      'contactBy',
      'nameWithheld',
    ]);
    expect(missing.name).toBe(fields.name.errors.missing);
    expect(Object.values(missing).every(Boolean)).toBe(true);
  });

  it('need a name and a way to be reached, of oneself and of the other', () => {
    expect(errorsOf({ name: ' ' })).toEqual({ name: fields.name.errors.missing });
    expect(errorsOf({ email: '', phone: '', address: 'Dam 1', contactBy: 'phone' })).toEqual({
      email: fields.email.errors.anonymous,
      contactBy: fields.contactBy.errors['phone-without-number'],
    });
    expect(errorsOf({ otherPhone: '' }, forOther)).toEqual({ otherEmail: fields.otherEmail.errors.anonymous });
    expect(errorsOf({ email: '', phone: '', contactBy: 'letter' }, forOther)).toHaveProperty('email', fields.email.errors.anonymous);
  });

  it('are counted in code points after normalisation', () => {
    expect(errorsOf({ text: '😀'.repeat(2_000) })).toEqual({});
    expect(errorsOf({ text: 'e\u0301\r\n'.repeat(1_000) })).toEqual({});
    expect(errorsOf({ text: '😀'.repeat(2_001) })).toEqual({ text: errors.tooLong(1, 2_000) });
    expect(errorsOf({ text: 'x'.repeat(2_100) }).text).toContain('100 tekens te lang');
  });

  it.each([
    ['happenedFrom', '31-02-2026', errors.date],
    ['happenedFrom', 'vorige week', errors.date],
    ['complainedOn', '22-11-2026', errors.future],
    ['happenedTo', '11-10-2026', errors.reversed],
    ['email', 'maria@', errors.email],
    ['phone', 'bel maar', errors.phone],
    ['postcode', '0123', errors.postcode],
    ['text', 'a\u0000b', errors.character],
    ['municipality', 'rotterdam', errors.other],
  ] as const)('have one sentence each: %s %j', (field, value, sentence) => {
    expect(errorsOf({ [field]: value })).toEqual({ [field]: sentence });
  });

  it('ask for the organisation only when it is another', () => {
    expect(errorsOf({ municipality: 'other' })).toEqual({ otherBody: fields.otherBody.errors.missing });
  });
});
