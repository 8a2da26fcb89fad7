import { createTransport } from 'nodemailer';
import { acknowledgement } from '../../src/mail/acknowledgement';
import { readMail } from '../../src/mail/read-mail';

const facts = {
  number: '26-K73C-T1Z',
  receipt: 'G0RC-F6S1-DRYR-J4WS',
  name: 'Fatima <b>el</b> Amrani',
  receivedOn: 'vrijdag 20 november 2026',
  contactBy: 'vrijdag 4 december 2026',
  copy: { text: 'Regel een\nRegel <script>twee</script> & drie', name: 'Fatima' },
  office: { name: 'Ombudsman', phone: '020-625 9999', privacyUrl: 'https://ombudsman.example/privacy' },
};

describe('the acknowledgement (ontvangstbevestiging)', () => {
  it('holds number, receipt code, dates, the working method and the copy, in both parts', () => {
    const { subject, text, html } = acknowledgement(facts);
    expect(subject).toContain('26-K73C-T1Z');
    for (const part of [text, html]) {
      for (const word of [
        '26-K73C-T1Z',
        'G0RC-F6S1-DRYR-J4WS',
        'vrijdag 20 november 2026',
        'vrijdag 4 december 2026',
        'bemiddelen',
        'Regel een',
        '020-625 9999',
        'https://ombudsman.example/privacy',
      ]) {
        expect(part).toContain(word);
      }
    }
  });

  it('lets nothing that was typed become markup', () => {
    const { html } = acknowledgement(facts);
    expect(html).not.toMatch(/<script>|<b>/);
    expect(html).toContain('&lt;script&gt;twee&lt;/script&gt; &amp; drie');
  });
});

describe('a caught mail', () => {
  it('is read back in the words that were sent', async () => {
    const { subject, text, html } = acknowledgement(facts);
    const built = await createTransport({ streamTransport: true, buffer: true }).sendMail({
      from: 'a@b.nl',
      to: 'Zoë <z@b.nl>',
      subject: `${subject} één`,
      text,
      html,
    });
    const read = readMail({ name: '1.eml', source: String(built.message) });
    expect(read).toMatchObject({ subject: `${subject} één`, to: expect.stringContaining('z@b.nl') });
    expect(read.text).toBe(text.trim());
  });
});
