import type { Answers, FieldName } from '../../../web/public/form/fields';

const fixed: Readonly<Record<string, FieldName>> = {
  '/text': 'text',
  '/kinds': 'kinds',
  '/municipality': 'municipality',
  '/otherBody': 'otherBody',
  '/place': 'place',
  '/happened/from': 'happenedFrom',
  '/happened/to': 'happenedTo',
  '/ownSteps': 'ownSteps',
  '/wanted': 'wanted',
  '/theirReference': 'theirReference',
  '/firstLine/complainedOn': 'complainedOn',
  '/firstLine/how': 'how',
  '/firstLine/extendedNoticeOn': 'extendedNoticeOn',
  '/firstLine/extendedTo': 'extendedTo',
  '/firstLine/answeredOn': 'answeredOn',
  '/firstLine/satisfied': 'satisfied',
  '/personConcerned/name': 'person',
  '/representative/relation': 'relation',
  '/representative/authorisation': 'authorisation',
  '/nameWithheld': 'nameWithheld',
};
const sender: Readonly<Record<string, FieldName>> = {
  '': 'email',
  '/name': 'name',
  '/address': 'address',
  '/postcode': 'postcode',
  '/town': 'town',
  '/phone': 'phone',
  '/email': 'email',
  '/channel': 'contactBy',
};
const other: Readonly<Record<string, FieldName>> = {
  '': 'otherEmail',
  '/name': 'otherName',
  '/address': 'otherAddress',
  '/postcode': 'otherPostcode',
  '/town': 'otherTown',
  '/phone': 'otherPhone',
  '/email': 'otherEmail',
};

/** The question that asked for a member of the command `submit`; undefined for what no question asks. */
export function fieldOf(pointer: string, answers: Answers): FieldName | undefined {
  const [, party, member = ''] = /^\/(complainant|representative)(\/[a-z]+)?$/.exec(pointer) ?? [];
  const isOther = party === 'complainant' && answers.forWhom === 'other';
  return fixed[pointer.replace(/^\/kinds\/\d+$/, '/kinds')] ?? (party ? (isOther ? other[member] : sender[member]) : undefined);
}
