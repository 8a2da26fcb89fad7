import { readFileSync } from 'node:fs';
import { termsPage, termsPath } from '../../scripts/generate-terms';

describe('docs/terms.md', () => {
  it('is what npm run generate:terms writes', () => {
    expect(readFileSync(termsPath, 'utf8')).toBe(termsPage());
  });
});
