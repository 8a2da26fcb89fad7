import { text } from 'node:stream/consumers';
import { calculate } from '../src/law/calculate';
import { lawScripts } from '../web/text/law';
import { lawRefusalMessage } from '../web/text/law-refusals';

/** What may stand beside a question in a file of worked cases. */
const beside = new Set(['id', 'expected', 'why']);

/** An id is given back as it came; lists and objects, which may be nested too deep to write again, are not. */
const isName = (id: unknown): id is string | number => typeof id === 'string' || typeof id === 'number';

function answer(one: unknown): Record<string, unknown> {
  const isObject = typeof one === 'object' && one !== null && !Array.isArray(one);
  const id = isObject && 'id' in one && isName(one.id) ? one.id : null;
  const question = isObject ? Object.fromEntries(Object.entries(one).filter(([key]) => !beside.has(key))) : one;
  const result = calculate(question);
  if ('refusal' in result) {
    const { code, source } = result.refusal;
    return { id, error: { code, message: lawRefusalMessage(result.refusal), source } };
  }
  const { endsOn, endsAt } = result.answer;
  return { id, ...(endsAt ? { at: endsAt } : { date: endsOn }), explanation: result.answer };
}

function read(json: string): unknown[] | undefined {
  try {
    const cases: unknown = JSON.parse(json);
    return Array.isArray(cases) ? cases : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    process.stdout.write(`${lawScripts.termsHelp}\n`);
    return;
  }
  const cases = read(await text(process.stdin));
  if (!cases) {
    process.stderr.write(`${lawScripts.unreadable}\n`);
    process.exitCode = 1;
    return;
  }
  const answers = cases.map(answer);
  process.stdout.write(`${JSON.stringify(answers)}\n`);
  if (answers.some((one) => 'error' in one)) process.exitCode = 1;
}

void main();
