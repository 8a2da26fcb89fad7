import 'reflect-metadata';
import { lifeCycle } from '../../src/complaint/life-cycle';
import { readInput } from '../../src/complaint/input';
import { InputRefusal } from '../../src/complaint/refusal';
import type { DossierView } from '../../projections/dossier/view';
import { openApiDocument } from '../../src/http/openapi/document';
import { grounds } from '../../src/law/grounds';
import { letters } from '../../src/law/letters';
import { norms } from '../../src/law/norms';
import { normWords } from '../../web/text/choice-words';
import { letterNames } from '../../web/text/foreseen-words';
import { groundFacts, groundNames } from '../../web/text/ground-words';
import type { FormCommand } from '../../web/text/input-keys';
import { groupOf } from '../../web/text/staff-forms';
import { Problem } from '../../web/staff/api/problem';
import { fieldsOf, type Field } from '../../web/staff/commands/form/fields';
import { nameOf } from '../../web/staff/commands/form/references';
import { problemsAt } from '../../web/staff/commands/form/problems';
import type { Description } from '../../web/staff/commands/form/schema';
import { inputFrom, type Values } from '../../web/staff/commands/form/values';

const description = openApiDocument({ name: 'Ombudsman', email: 'post@voorbeeld.nl' }) as Description;
const commands = Object.keys(groupOf).filter((name): name is FormCommand => name !== 'triage');
const fieldsFor = (command: FormCommand): readonly Field[] => fieldsOf(description, command) ?? [];
const inner = (field: Field): Field[] => [field, ...('fields' in field.control ? field.control.fields.flatMap(inner) : [])];
const id = '11111111-1111-4111-8111-111111111111';

const read = (command: FormCommand, values: Values): object =>
  readInput(lifeCycle[command].input, JSON.parse(JSON.stringify(inputFrom(fieldsFor(command), values))));

describe('the forms of the desk', () => {
  it('are there for every command but those that begin a dossier and those of the clock', () => {
    const others = ['submit', 'start-own-initiative', 'warn-term', 'miss-term', 'miss-promise', 'escalate'];
    expect(Object.keys(groupOf).sort()).toEqual(
      Object.keys(lifeCycle)
        .filter((name) => !others.includes(name))
        .sort(),
    );
    for (const command of commands) expect([command, fieldsOf(description, command)]).not.toEqual([command, undefined]);
  });

  it.each(commands)('%s asks every field and offers every choice in words', (command) => {
    for (const { name, label, control } of fieldsFor(command).flatMap(inner)) {
      expect(label).not.toBe(name);
      for (const [value, words] of 'options' in control ? control.options : []) expect([name, words]).not.toEqual([name, value]);
    }
  });

  it.each(commands)('%s sends no field that its command does not know', (command) => {
    try {
      read(command, {});
    } catch (error) {
      if (!(error instanceof InputRefusal)) throw error;
      expect(error.errors.filter(({ code }) => code !== 'missing' && code !== 'array-not-empty' && code !== 'array-min-size')).toEqual([]);
    }
  });
});

describe('what is filled in', () => {
  it('becomes yes and no, parties and bodies, codes and numbers', () => {
    expect(read('mark-urgent', { on: 'no', reason: ' Klaar. ' })).toEqual({ on: false, reason: 'Klaar.' });
    const asked = { kind: 'position', allegationIds: [], dueOn: '', question: 'Waarom?' };
    expect(read('ask', { ...asked, to: `party ${id}` })).toMatchObject({ to: { party: id } });
    expect(read('ask', { ...asked, to: 'body almere' })).toEqual({
      kind: 'position',
      allegationIds: [],
      to: { body: 'almere' },
      question: 'Waarom?',
    });
    expect(read('classify', { allegationId: id, kinds: ['other'], subjects: ' Parkeren & beheer\n\nloket' })).toMatchObject({
      subjects: ['parkeren-beheer', 'loket'],
    });
    expect(inputFrom(fieldsFor('link-dossier'), { other: '26 4k7m q2p' })).toEqual({ other: '26-4K7M-Q2P' });
  });

  it('may be nothing, where a command asks nothing', () => {
    expect(read('drop-name-request', {})).toEqual({});
    expect(() => readInput(lifeCycle['drop-name-request'].input, { reason: 'meer' })).toThrow(InputRefusal);
  });

  it('takes a time as it is on the clock in Amsterdam, summer and winter', () => {
    const at = (receivedAt: string) => inputFrom(fieldsFor('return'), { receivedAt })['receivedAt'];
    expect(at('2026-07-01T10:00')).toBe('2026-07-01T08:00:00.000Z');
    expect(at('2026-12-01T10:00')).toBe('2026-12-01T09:00:00.000Z');
  });

  it('keeps the facts that belong to the ground, and no others', () => {
    const ground = { allegationId: id, ground: 'OMB-22-D', reasons: 'Er is een uitspraak.' };
    const facts = { caseNumber: 'ECLI 1', ruledOn: '2026-01-02', policy: 'van een andere grond' };
    expect(read('decline', { grounds: [{ ...ground, facts }] })).toMatchObject({
      grounds: [{ facts: { caseNumber: 'ECLI 1', ruledOn: '2026-01-02' } }],
    });
  });

  it('corrects a fact with a value of the kind that stood there', () => {
    const changes = [
      { path: '/facts/solved', from: 'true', to: 'no' },
      { path: '', from: '', to: '' },
    ];
    expect(read('correct', { event: id, changes, reason: 'typing-error', reasons: 'Vergist.' })).toMatchObject({
      changes: [{ path: '/facts/solved', from: true, to: false }],
    });
  });
});

describe('what the server refuses', () => {
  it('stands at the field it is about, however deep, and says what to do', () => {
    const at = (command: FormCommand, pointer: string, code: string) =>
      problemsAt(fieldsFor(command), new Problem(400, { errors: [{ pointer, code, detail: 'Zo niet.' }] }));
    expect(at('advise', '/judgements/1/judgement', 'missing')).toEqual({ 'judgements.1.judgement': 'Vul in of kies: oordeel.' });
    expect(at('ask', '/to/party', 'is-uuid')).toEqual({ to: 'Kies een antwoord bij: aan wie.' });
    expect(at('return', '/firstLine/answeredOn', 'is-local-date')).toEqual({ 'firstLine.answeredOn': 'Zo niet.' });
    expect(at('answer', '/documentIds', 'is-array')).toEqual({});
    expect(at('answer', '/elsewhere', 'unknown-field')).toEqual({});
  });
});

describe('who is to be informed', () => {
  it.each([
    ['amsterdam', 'Amsterdam'],
    ['nationale-ombudsman', 'Nationale ombudsman'],
    ['other', 'Andere organisatie'],
    ['no-longer-in-the-book', 'Andere organisatie'],
  ])('is called by name: %s', (body, name) => {
    expect(nameOf({ body }, { parties: [] } as unknown as DossierView)).toBe(name);
  });
});

describe('the words that the law has too', () => {
  it('are the same for grounds and what is recorded with them', () => {
    expect(groundNames).toEqual(Object.fromEntries(grounds.map(({ code, names }) => [code, names.nl])));
    const asked = grounds.filter(({ code }) => /^OMB-2[234]/.test(code)).map(({ code, facts }) => [code, facts]);
    expect(groundFacts).toEqual(Object.fromEntries(asked));
  });

  it('are the same for norms and letters', () => {
    expect(normWords).toEqual(Object.fromEntries(norms.map(({ id, names }) => [id, names.nl])));
    expect(letterNames).toEqual(
      Object.fromEntries(letters.filter(({ letter }) => /^O\d/.test(letter)).map(({ letter, names }) => [letter, names.nl])),
    );
  });
});
