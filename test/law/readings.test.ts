import { deadline } from '../../src/law/deadline';
import { type LocalDate, localDate } from '../../src/law/local-date';
import type { TermOptions } from '../../src/law/options';
import { startOf } from '../../src/law/receipt';
import type { TermId } from '../../src/law/terms';
import { holdingEnd } from '../../src/law/told';

const end = (term: TermId, start: string, options: TermOptions = {}) => deadline(term, start, options).endsOn;
const on = (date: string) => date as LocalDate;

describe('the readings adopted (keuzes)', () => {
  it('R1, R11: a repair does not move the start; a forwarding told at once does (Awb 2:24)', () => {
    const receipt = { receivedAt: '2026-02-06T16:00:00+01:00', forwardedInternallyAt: '2026-02-10T09:00:00+01:00' };
    expect(startOf({ ...receipt, senderToldAtOnce: true })).toMatchObject({
      source: 'Awb 2:24',
      at: Date.parse(receipt.forwardedInternallyAt),
    });
    expect(localDate(startOf({ ...receipt, senderToldAtOnce: true }).day)).toBe('2026-02-10');
    expect(startOf({ ...receipt, senderToldAtOnce: false })).toMatchObject({ source: 'Awb 2:20', at: Date.parse(receipt.receivedAt) });
    expect(startOf(receipt).source).toBe('Awb 2:20');
    expect(startOf({ receivedAt: '2026-02-06', senderToldAtOnce: true }).source).toBe('Awb 2:20');
    expect(startOf({ receivedAt: '2026-02-06', forwardedInternallyAt: '2026-02-05', senderToldAtOnce: true }).source).toBe('Awb 2:20');
    expect(startOf({ receivedAt: '2026-02-06', forwardedInternallyAt: '2026-02-06', senderToldAtOnce: true }).source).toBe('Awb 2:24');
  });

  it('R4: an extension counts from the nominal end and rolls once', () => {
    expect(deadline('FL_HANDLE_6W', '2025-11-13', { extensionWeeks: 4 })).toMatchObject({
      nominalEndOn: '2026-01-22',
      endsOn: '2026-01-22',
    });
    expect(end('FL_HANDLE_6W_EXT', '2025-11-13')).toBe('2026-01-22');
    expect(end('FL_HANDLE_6W_EXT', '2025-11-13', { extensionWeeks: 0 })).toBe('2025-12-29');
    expect(end('FL_HANDLE_6W_EXT', '2024-09-02', { committee: true, extensionWeeks: 4 })).toBe('2024-12-09');
    expect(end('FL_HANDLE_10W_EXT', '2024-09-02')).toBe('2024-12-09');
    expect(end('FL_HANDLE_10W_COMMITTEE', '2024-09-02', { extensionWeeks: 1, committee: true })).toBe('2024-11-18');
  });

  it('R6: the promise of first contact counts calendar days from receipt', () => {
    expect(end('OMB_FIRST_CONTACT_14D', '2025-12-11T23:30:00+01:00')).toBe('2025-12-25');
  });

  it('R7: a term in a letter does not roll, unless the office chooses so', () => {
    expect(end('OMB_TERM_SET', '2025-03-24', { weeks: 4 })).toBe('2025-04-21');
    expect(end('OMB_TERM_SET', '2025-03-24', { weeks: 4, rollForward: true })).toBe('2025-04-22');
    expect(end('OMB_TERM_SET', '2026-05-01', { weeks: 2, rollForward: true })).toBe('2026-05-18');
    expect(end('OMB_TERM_SET', '2025-12-24', { days: 4, rollForward: true })).toBe('2025-12-29');
    expect(end('OMB_TERM_SET', '2024-12-01', { weeks: 16, rollForward: true })).toBe('2025-03-24');
    expect(deadline('OMB_TERM_SET', '2025-03-24', { weeks: 4, rollForward: true }).steps[1]).toMatchObject({
      kind: 'roll',
      source: 'huisregel, zoals Algemene termijnenwet 1 lid 1',
    });
    expect(end('OMB_TERM_SET', '2026-03-20', { weeks: 2, rollForward: true })).toBe('2026-04-07');
    expect(end('FL_HEARING_REPLY', '2026-05-08', { days: 7 })).toBe('2026-05-15');
    expect(end('OMB_INVESTIGATION', '2026-05-08', { weeks: 26 })).toBe('2026-11-06');
  });

  it('R10: the year after a late answer runs from the effective end', () => {
    expect(end('OMB_1Y_OVERDUE', '2025-11-13')).toBe('2026-12-29');
    expect(end('OMB_1Y_OVERDUE', '2024-09-02', { committee: true })).toBe('2025-11-11');
    expect(end('OMB_1Y_OVERDUE', '2024-09-02', { committee: true, extensionWeeks: 4 })).toBe('2025-12-09');
    expect(end('OMB_1Y_OVERDUE', '2025-11-13', { extensionWeeks: 4, agreedUntil: on('2026-02-28') })).toBe('2027-02-28');
    expect(end('OMB_1Y_OVERDUE', '2023-12-01', { agreedUntil: on('2024-02-29') })).toBe('2025-02-28');
  });

  it('R13: a year from 29 February ends on 28 February; from 28 February on the 28th', () => {
    expect(end('FL_ADMIT_1Y', '2028-02-29')).toBe('2029-02-28');
    expect(end('FL_ADMIT_1Y', '2027-02-28')).toBe('2028-02-28');
    expect(end('OMB_1Y_PROCEEDINGS', '2024-02-29')).toBe('2025-02-28');
  });

  it('R14: terms of the Union know neither Good Friday nor decree days, but do roll', () => {
    expect(end('GDPR_1M', '2026-04-15')).toBe('2026-05-15');
    expect(end('GDPR_1M', '2026-04-14')).toBe('2026-05-15');
    expect(end('GDPR_1M', '2026-03-06')).toBe('2026-04-07');
    expect(end('GDPR_1M', '2025-11-30', { extensionMonths: 2 })).toBe('2026-03-02');
    expect(end('GDPR_1M', '2026-01-31', { extensionMonths: 1 })).toBe('2026-03-31');
    expect(end('GDPR_1M', '2026-04-15', { extraDesignated: [on('2026-05-15')] })).toBe('2026-05-15');
  });

  it('R14: such a roll names the Regulation', () => {
    expect(deadline('GDPR_1M', '2026-03-06').steps[1]).toEqual({
      kind: 'roll',
      from: '2026-04-06',
      to: '2026-04-07',
      source: 'Verordening 1182/71 artikel 3 lid 4',
    });
  });

  it('R22: ten weeks and four more still roll', () => {
    expect(deadline('FL_HANDLE_10W_EXT', '2025-09-18')).toMatchObject({ nominalEndOn: '2025-12-25', endsOn: '2025-12-29' });
  });

  it('R23: a recount moves a citizen’s date only later, anybody else’s either way', () => {
    expect(holdingEnd(on('2026-05-15'), on('2026-05-18'), ['complainant'])).toBe('2026-05-18');
    expect(holdingEnd(on('2026-05-18'), on('2026-05-15'), ['complainant'])).toBe('2026-05-18');
    expect(holdingEnd(on('2026-05-18'), on('2026-05-15'), ['body'])).toBe('2026-05-15');
  });
});
