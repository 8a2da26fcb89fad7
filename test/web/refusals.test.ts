import 'reflect-metadata';
import { getMetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata';
import { Problem, type ProblemCode, problemStatus } from '../../src/http/problem';
import { problemBody } from '../../src/http/problem-body';
import { refusals } from '../../src/complaint/refusal';
import '../../src/complaint/life-cycle';
import { refusalTexts } from '../../web/text/domain-refusals';
import { inputErrorTexts, problemTexts, sentence } from '../../web/text/refusals';

const kebab = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
const metadata = Reflect.get(getMetadataStorage(), 'validationMetadatas') as Map<unknown, ValidationMetadata[]>;

describe('the words for every no', () => {
  it('has a sentence for each rule that an input can break', () => {
    const rules = new Set([...metadata.values()].flat().map(({ name, type }) => name ?? type));
    const silent = ['isOptional', 'conditionalValidation', 'nestedValidation', 'isDefined'];
    const codes = [...rules].filter((rule) => !silent.includes(rule)).map(kebab);
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => !Object.hasOwn(inputErrorTexts, code))).toEqual([]);
  });

  it('has a sentence for each thing that no body may hold', () => {
    const codes = [
      'too-deep',
      'too-many-items',
      'forbidden-character',
      'is-null',
      'not-a-whole-number',
      'unknown-field',
      'not-an-object',
      'missing',
    ];
    expect(codes.filter((code) => !Object.hasOwn(inputErrorTexts, code))).toEqual([]);
  });

  it('says what to do, and leaves no gap where a fact is missing', () => {
    const all = [...Object.values(refusalTexts), ...Object.values(problemTexts)];
    for (const { title, detail } of all) {
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(sentence(detail)).toMatch(/^[A-Z].*\.$/);
      expect(sentence(detail)).not.toMatch(/undefined|null\b|NaN/);
    }
    expect(Object.keys(refusalTexts)).toEqual(Object.keys(refusals));
  });

  it('names in Dutch who did not consent', () => {
    const { detail } = refusalTexts['consent-missing'];
    expect(typeof detail === 'function' && detail({ missing: ['complainant', 'body'] })).toContain('Wij missen nog: klager, gemeente.');
  });

  it('never tells what is in a cause', () => {
    const cause = new Error('select * from secrets');
    for (const code of Object.keys(problemStatus) as ProblemCode[])
      expect(JSON.stringify(problemBody(new Problem(code, {}, cause), 'id'))).not.toContain('secrets');
  });
});
