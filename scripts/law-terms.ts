import { text } from 'node:stream/consumers';
import { calculate } from '../src/law/calculate';
import { lawScripts } from '../web/text/law';
import { lawRefusalMessage } from '../web/text/law-refusals';

/** What of a case is the question; what else a file of worked cases writes beside it is not ours to judge. `__proto__` is
 *  kept, so that it is refused and not lost. */
const asked = new Set(['term', 'start', 'options', '__proto__']);

/** An id is given back as it came; lists and objects, which may be nested too deep to write again, are not. */
const isName = (id: unknown): id is string | number => typeof id === 'string' || typeof id === 'number';

function answer(one: unknown): Record<string, unknown> {
  const isObject = typeof one === 'object' && one !== null && !Array.isArray(one);
  const id = isObject && 'id' in one && isName(one.id) ? one.id : null;
  const question = isObject ? Object.fromEntries(Object.entries(one).filter(([key]) => asked.has(key))) : one;
  const result = calculate(question);
  if ('refusal' in result) return { id, error: { code: result.refusal.code, message: lawRefusalMessage(result.refusal) } };
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

/** A reader that has seen enough (`| head`) closes the pipe; that is no error of ours. */
function endWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

async function main(): Promise<void> {
  process.stdout.on('error', endWhenNobodyReads);
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
