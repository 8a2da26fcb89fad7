import type { Answers, FieldName } from '../../../web/public/form/fields';
import { applies, fields } from '../../../web/public/form/fields';
import { dateAnswer } from './date-answer';

type Body = Record<string, unknown>;

/** The answers as the input of the command `submit`. What does not apply or was left blank is left out; what is wrong goes along as typed, for the command to refuse. */
export function submitBody(answers: Answers, statementVersion: string): Body {
  const of = reader(answers);
  const sender = person(of, ['name', 'address', 'postcode', 'town', 'phone', 'email']);
  const forOther = answers.forWhom === 'other';
  return filled({
    channel: 'form',
    text: of('text'),
    kinds: of('kinds')?.split(' ') ?? [],
    municipality: answers.municipality === 'other' ? undefined : of('municipality'),
    otherBody: of('otherBody'),
    place: of('place'),
    happened: filled({ from: date(of, 'happenedFrom'), to: date(of, 'happenedTo') }),
    ownSteps: of('ownSteps'),
    wanted: of('wanted'),
    theirReference: of('theirReference'),
    firstLine: firstLine(of, answers),
    personConcerned: of('person') && { name: of('person') },
    complainant: forOther ? other(of) : { ...sender, channel: of('contactBy') },
    representative: forOther
      ? { ...sender, channel: of('contactBy'), relation: of('relation'), authorisation: of('authorisation') }
      : undefined,
    nameWithheld: yes(of('nameWithheld')),
    statementVersion,
    language: 'nl',
  });
}

type Reader = (name: FieldName) => string | undefined;

function reader(answers: Answers): Reader {
  return (name) => (applies(fields[name], answers) ? answers[name]?.trim() || undefined : undefined);
}

/** What the municipality did; nothing at all when there was no complaint there. */
function firstLine(of: Reader, answers: Answers): Body {
  if (answers.complained !== 'yes') return {};
  return filled({
    complainedOn: date(of, 'complainedOn'),
    how: of('how'),
    extendedNoticeOn: date(of, 'extendedNoticeOn'),
    extendedTo: date(of, 'extendedTo'),
    answeredOn: date(of, 'answeredOn'),
    satisfied: yes(of('satisfied')),
  });
}

function person(of: Reader, [name, address, postcode, town, phone, email]: readonly FieldName[]): Body {
  const read = (field: FieldName | undefined) => field && of(field);
  return filled({
    name: read(name),
    address: read(address),
    postcode: read(postcode)
      ?.replace(/\s/g, '')
      .replace(/^(\d{4})([a-z]{2})$/i, '$1 $2')
      .toUpperCase(),
    town: read(town),
    phone: read(phone)?.replace(/[.\s]+/g, ' '),
    email: read(email),
  });
}

/** The person complained for: reached by what is known of them. */
function other(of: Reader): Body {
  const known = person(of, ['otherName', 'otherAddress', 'otherPostcode', 'otherTown', 'otherPhone', 'otherEmail']);
  return { ...known, channel: known.email ? 'e-mail' : known.phone ? 'phone' : 'letter' };
}

const date = (of: Reader, name: FieldName) => {
  const typed = of(name);
  return typed && (dateAnswer(typed) ?? typed);
};
const yes = (answer: string | undefined) => (answer === undefined ? undefined : answer === 'yes');
const filled = (body: Body): Body => Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value !== ''));
