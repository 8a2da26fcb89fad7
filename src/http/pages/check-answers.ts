import { Submit } from '../../complaint/commands/submit';
import { readInput } from '../../complaint/input';
import type { InputError } from '../../complaint/refusal';
import { InputRefusal } from '../../complaint/refusal';
import { countCodePoints, normaliseText } from '../../complaint/text';
import type { LocalDate } from '../../law/calendar';
import type { FieldErrors } from '../../../web/public/form/errors';
import type { Answers, Field, FieldName } from '../../../web/public/form/fields';
import { applies, fields } from '../../../web/public/form/fields';
import { pagesFor } from '../../../web/public/form/pages';
import { nl } from '../../../web/text/nl';
import { dateAnswer } from './date-answer';
import { fieldOf } from './field-of';
import { submitBody } from './submit-body';

const words = nl.form.errors;

/** Everything that is wrong with the answers, in the order of the questions: first what only a form can know, then what the command says. */
export function checkAnswers(answers: Answers, today: LocalDate): FieldErrors {
  const asked = pagesFor(answers).flatMap((page): readonly FieldName[] => page.fields);
  const found = { ...ofCommand(answers), ...ofForm(answers, today) };
  return Object.fromEntries(asked.flatMap((name) => (found[name] && applies(fields[name], answers) ? [[name, found[name]]] : [])));
}

/** Length of an answer as its limit counts it. */
export const lengthOf = (answer: string) => countCodePoints(normaliseText(answer));

function ofCommand(answers: Answers): Partial<Record<FieldName, string>> {
  try {
    readInput(Submit, submitBody(answers, nl.statement.version));
    return {};
  } catch (error) {
    if (!(error instanceof InputRefusal)) throw error;
    return errorsByField(error.errors, answers);
  }
}

/** The command's errors as sentences beside the questions; the first of each question counts. */
export function errorsByField(errors: readonly InputError[], answers: Answers): Partial<Record<FieldName, string>> {
  const found: Partial<Record<FieldName, string>> = {};
  for (const error of errors) {
    const name = fieldOf(error.pointer, answers);
    if (error.code === 'anonymous' && isReachable(answers, name)) continue;
    if (name) found[name] ??= sentence(name, error, answers[name] ?? '');
  }
  return found;
}

function sentence(name: FieldName, { code }: InputError, answer: string): string {
  const own = nl.form.fields[name].errors[answer.trim() ? code : code === 'anonymous' ? code : 'missing'];
  if (own) return own;
  const field: Field = fields[name];
  const most = 'most' in field ? field.most : Infinity;
  const over = lengthOf(answer.trim()) - most;
  if (code === 'is-text' && over > 0) return words.tooLong(over, most);
  if (code === 'forbidden-character') return words.character;
  if (field.kind === 'email') return words.email;
  if (field.kind === 'tel') return words.phone;
  if (field.kind === 'date') return words.date;
  if (name === 'postcode' || name === 'otherPostcode') return words.postcode;
  return words.other;
}

/** What no command asks for but the form needs, and dates that are not yet. */
function ofForm(answers: Answers, today: LocalDate): Partial<Record<FieldName, string>> {
  const found: Partial<Record<FieldName, string>> = {};
  const needed: FieldName[] = [
    'municipality',
    'otherBody',
    'complained',
    'answered',
    'forWhom',
    'otherName',
    'name',
    'contactBy',
    'nameWithheld',
  ];
  for (const name of needed) if (!answers[name]?.trim()) found[name] = nl.form.fields[name].errors.missing;
  const past: FieldName[] = ['happenedFrom', 'happenedTo', 'complainedOn', 'answeredOn', 'extendedNoticeOn'];
  for (const name of past) if ((dateAnswer(answers[name] ?? '') ?? '') > today) found[name] = words.future;
  const [from, to] = [dateAnswer(answers.happenedFrom ?? ''), dateAnswer(answers.happenedTo ?? '')];
  if (from && to && from > to) found.happenedTo = words.reversed;
  if (!isReachable(answers, 'email')) found.email = nl.form.fields.email.errors.anonymous;
  return { ...found, ...ofContact(answers) };
}

/** Whether the sender, or the person complained for, left a way to be reached; whether they left a name is another matter. */
function isReachable(answers: Answers, name: FieldName | undefined): boolean {
  const [email, phone, address, town] =
    name === 'otherEmail'
      ? [answers.otherEmail, answers.otherPhone, answers.otherAddress, answers.otherTown]
      : [answers.email, answers.phone, answers.address, answers.town];
  return Boolean(email?.trim() || phone?.trim() || (address?.trim() && town?.trim()));
}

/** A way of contact needs its address. */
function ofContact(answers: Answers): Partial<Record<FieldName, string>> {
  const { errors } = nl.form.fields.contactBy;
  const unreachable: Readonly<Record<string, string | undefined>> = {
    'e-mail': answers.email?.trim() ? undefined : errors['mail-without-address'],
    phone: answers.phone?.trim() ? undefined : errors['phone-without-number'],
    letter: answers.address?.trim() && answers.town?.trim() ? undefined : errors['letter-without-address'],
  };
  const error = unreachable[answers.contactBy ?? ''];
  return error ? { contactBy: error } : {};
}
