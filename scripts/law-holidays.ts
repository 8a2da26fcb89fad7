import { holidaysOf } from '../src/law/calendar';
import { LawRefusal } from '../src/law/refusal';
import { dayWithWeekday, lawScripts, lawWords } from '../web/text/law';
import { lawRefusalMessage } from '../web/text/law-refusals';

function print(year: number): void {
  const { complete, holidays } = holidaysOf(year);
  const rows = holidays.map(({ on, name, source }) => `${dayWithWeekday(on).padEnd(14)} ${on}  ${name.padEnd(20)} ${source}`);
  process.stdout.write([lawScripts.holidaysTitle(year), '', ...rows, ...(complete ? [] : ['', lawWords.incomplete]), ''].join('\n'));
}

const [asked] = process.argv.slice(2);
if (asked === '--help') {
  process.stdout.write(`${lawScripts.holidaysHelp}\n`);
} else if (asked === undefined || !/^\d{4}$/.test(asked)) {
  process.stderr.write(`${lawScripts.holidaysHelp}\n`);
  process.exitCode = 1;
} else {
  try {
    print(Number(asked));
  } catch (error) {
    if (!(error instanceof LawRefusal)) throw error;
    process.stderr.write(`${lawRefusalMessage(error)}\n`);
    process.exitCode = 1;
  }
}
