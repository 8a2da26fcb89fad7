/** A question is asked only when another one has one of these answers. */
export interface Condition {
  readonly field: string;
  readonly is: string;
}

interface Common {
  readonly optional?: true;
  readonly showIf?: Condition;
}
export interface TextField extends Common {
  readonly kind: 'text' | 'email' | 'tel';
  readonly most: number;
  /** The token of WCAG 1.3.5; `off` where the question is about somebody else. */
  readonly autoComplete: string;
  readonly width?: 'short' | 'half';
}
export interface LongTextField extends Common {
  readonly kind: 'long-text';
  readonly most: number;
}
export interface DateField extends Common {
  readonly kind: 'date';
}
/** `choice` takes one of the options, `choices` any number of them; their order is the order on the page. */
export interface ChoiceField extends Common {
  readonly kind: 'choice';
}
export interface ChoicesField extends Common {
  readonly kind: 'choices';
}
export interface TickField extends Common {
  readonly kind: 'tick';
}
export type Field = TextField | LongTextField | DateField | ChoiceField | ChoicesField | TickField;

const text = (most: number, autoComplete = 'off', more: Partial<TextField> = {}): TextField => ({
  kind: 'text',
  most,
  autoComplete,
  ...more,
});
const optional = { optional: true } as const;
const when = (field: string, is: string) => ({ showIf: { field, is } }) as const;

/** Every question of the complaint form. The limits are those of the command `submit`; a test compares them. */
export const fields = {
  text: { kind: 'long-text', most: 2_000 },
  kinds: { kind: 'choices' },
  municipality: { kind: 'choice' },
  otherBody: text(200, 'off', when('municipality', 'other')),
  person: text(200, 'off', optional),
  personUnknown: { kind: 'tick', ...optional },
  place: text(500, 'off', optional),
  happenedFrom: { kind: 'date', ...optional },
  happenedTo: { kind: 'date', ...optional },
  ownSteps: { kind: 'long-text', most: 2_000, ...optional },
  wanted: { kind: 'long-text', most: 2_000, ...optional },
  complained: { kind: 'choice' },
  complainedOn: { kind: 'date', ...optional, ...when('complained', 'yes') },
  how: { kind: 'choice', ...optional, ...when('complained', 'yes') },
  theirReference: text(100, 'off', { ...optional, ...when('complained', 'yes'), width: 'half' }),
  answered: { kind: 'choice' },
  answeredOn: { kind: 'date', ...optional, ...when('answered', 'yes') },
  satisfied: { kind: 'choice', ...optional, ...when('answered', 'yes') },
  extendedNoticeOn: { kind: 'date', ...optional },
  extendedTo: { kind: 'date', ...optional },
  forWhom: { kind: 'choice' },
  relation: text(200, 'off', { ...optional, ...when('forWhom', 'other') }),
  authorisation: { kind: 'choice', ...when('forWhom', 'other') },
  otherName: text(200),
  otherAddress: text(200, 'off', optional),
  otherPostcode: text(10, 'off', { ...optional, width: 'short' }),
  otherTown: text(100, 'off', { ...optional, width: 'half' }),
  otherPhone: { kind: 'tel', most: 25, autoComplete: 'off', ...optional, width: 'half' },
  otherEmail: { kind: 'email', most: 254, autoComplete: 'off', ...optional },
  name: text(200, 'name'),
  address: text(200, 'street-address', optional),
  postcode: text(10, 'postal-code', { ...optional, width: 'short' }),
  town: text(100, 'address-level2', { ...optional, width: 'half' }),
  phone: { kind: 'tel', most: 25, autoComplete: 'tel', ...optional, width: 'half' },
  email: { kind: 'email', most: 254, autoComplete: 'email', ...optional },
  contactBy: { kind: 'choice' },
  nameWithheld: { kind: 'choice' },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof fields;

/** What somebody typed or chose, as text, before any check. Several choices are separated by a space. */
export type Answers = Readonly<Partial<Record<FieldName, string>>>;

/** Whether a question applies, given the other answers. */
export function applies(field: Field, answers: Answers): boolean {
  const { showIf } = field;
  return !showIf || answers[showIf.field as FieldName] === showIf.is;
}
