import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { glossary, glossaryPath } from '../scripts/generate-glossary';
import { withLifeCycle } from '../scripts/generate-life-cycle';
import { lifeCycle } from '../src/complaint/life-cycle';
import { scripts } from '../package.json';
import nodeOptions from '../scripts/start/node-options.json';

/** Without the padding of its tables. */
const bare = (markdown: string) => markdown.replace(/ +/g, ' ').replace(/-{3,}/g, '---');

describe('the life cycle in the README', () => {
  const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');

  it('is that of the table; npm run generate:life-cycle writes it', () => {
    expect(bare(readme)).toBe(bare(withLifeCycle(readme)));
  });

  it.each(Object.keys(lifeCycle))('names %s', (command) => {
    expect(readme).toContain(`\`${command}\``);
  });
});

describe('docs/glossary.md', () => {
  const page = glossary();

  it('is what npm run generate:glossary writes', () => {
    expect(bare(readFileSync(glossaryPath, 'utf8'))).toBe(bare(page));
  });

  it.each(Object.entries(lifeCycle))('has the Dutch term of %s', (command) => {
    expect(page).toMatch(new RegExp(`^\\| \`${command}\` \\| \\p{L}`, 'mu'));
  });
});

describe('how the event store is started', () => {
  it('is the same by its own script as beside the product', () => {
    expect(scripts.eventstore).toBe(`node ${nodeOptions.eventstore.join(' ')} scripts/eventstore.js`);
  });
});
