import { checkSymbol, formatNumber, parseNumber } from '../../src/complaint/number';
import { numberBits, personsCommandId, systemCommandId } from '../../src/store/command-id';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const uuid = (end: string) => `00000000-0000-4000-8000-${end.padStart(12, '0')}`;

describe('the dossier number (dossiernummer)', () => {
  it('follows from the command id', () => {
    expect(formatNumber(2026, numberBits(uuid('1'), 0))).toBe('26-K73C-T1Z');
    expect(formatNumber(2026, numberBits(uuid('1'), 1))).toBe('26-M37B-9Z5');
    expect(formatNumber(2027, numberBits('d7376d18-8ae8-5241-a2da-d78b09158f85', 0))).toBe('27-316H-QRD');
  });
  it('is read in any case, without hyphens, with the letters people take for digits', () => {
    for (const typed of ['26-K73C-T1Z', '26k73ct1z', ' 26 K73C T1Z', '26-K73C-TIZ', '26-k73c-tlz'])
      expect(parseNumber(typed)).toBe('26-K73C-T1Z');
    expect(parseNumber(formatNumber(2026, 0).replaceAll('0', 'O'))).toBe(formatNumber(2026, 0));
  });
  it('shows every single wrong symbol and every swap of neighbours and next-but-one', () => {
    const symbols = '26K73CT1';
    const right = checkSymbol(symbols);
    for (let at = 0; at < symbols.length; at++) {
      for (const wrong of alphabet.replace(symbols[at] ?? '', '')) {
        expect(checkSymbol(symbols.slice(0, at) + wrong + symbols.slice(at + 1))).not.toBe(right);
      }
    }
    for (const distance of [1, 2]) {
      for (let at = 0; at + distance < symbols.length; at++) {
        const swapped = [...symbols];
        [swapped[at], swapped[at + distance]] = [symbols[at + distance] ?? '', symbols[at] ?? ''];
        if (swapped.join('') !== symbols) expect(checkSymbol(swapped.join(''))).not.toBe(right);
      }
    }
  });
});

describe('the id of a command', () => {
  it('follows from who asks, about what, and the key', () => {
    expect(personsCommandId(uuid('d1'), 'new', uuid('e1'))).toBe('e0c9a0ad-cd55-5174-acb2-c3e5a23be0d6');
    expect(personsCommandId(uuid('d1'), '26-K73C-T1Z', uuid('e1').toUpperCase())).toBe('7b0c1fd5-9411-51c2-aa05-0b2ac28b4fd3');
  });
  it('follows for the system from the cause, so that two reminders are two', () => {
    const eventId = '1473064a-566e-5c85-9bd7-e437b86f2b05';
    expect(systemCommandId({ eventId, command: 'acknowledge' })).toBe('f8e1c019-95d1-589e-9dc4-95e521e7846c');
    const reminder = { eventId, command: 'remind', termId: 'OMB_TERM_SET', dueOn: '2026-12-04', kind: 'reminder-1' };
    expect(systemCommandId(reminder)).toBe('fce65531-2013-56f3-a564-6ba1fe3ffe91');
  });
});
