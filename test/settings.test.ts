import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSettings } from '../scripts/generate-settings';

/** Without the padding of its tables. */
const bare = (markdown: string) => markdown.replace(/ +/g, ' ').replace(/-{3,}/g, '---');

describe('the settings in the README', () => {
  it('are those that config.ts reads; npm run generate:settings writes them', () => {
    const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
    expect(bare(readme)).toBe(bare(withSettings(readme)));
  });
});
