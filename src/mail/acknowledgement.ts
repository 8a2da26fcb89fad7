import { mailText } from '../../web/text/mail';
import { type Block, writeMail } from './write-mail';

/** What an acknowledgement is made of; undefined where it was not given. */
export interface AcknowledgementFacts {
  number: string;
  receipt: string;
  name: string;
  receivedOn: string;
  contactBy: string;
  copy: Partial<Record<keyof typeof mailText.copy, string>>;
  office: { name: string; phone: string; privacyUrl: string };
}

/** The acknowledgement (ontvangstbevestiging): number, receipt code, copy of what was sent, how we work, until when. Awb 2:17; 9:21. */
export function acknowledgement({ number, receipt, name, receivedOn, contactBy, copy, office }: AcknowledgementFacts) {
  const words = mailText.acknowledgement;
  const copied = (Object.keys(mailText.copy) as (keyof typeof mailText.copy)[]).flatMap((key): [string, string][] => {
    const value = copy[key];
    return value ? [[mailText.copy[key], value]] : [];
  });
  const blocks: Block[] = [
    { kind: 'line', text: words.greeting(name) },
    { kind: 'line', text: words.received(receivedOn) },
    {
      kind: 'facts',
      facts: [
        [words.number, number],
        [words.receipt, receipt],
      ],
    },
    { kind: 'line', text: words.receiptWhy },
    { kind: 'heading', text: words.nextHeading },
    { kind: 'list', items: words.next(contactBy) },
    { kind: 'line', text: words.nothingHeard(office.phone) },
    { kind: 'heading', text: words.copyHeading },
    { kind: 'facts', facts: copied },
    { kind: 'line', text: words.privacy(office.privacyUrl) },
    { kind: 'line', text: words.closing },
    { kind: 'line', text: office.name },
  ];
  return { subject: words.subject(number), ...writeMail(words.subject(number), blocks) };
}
