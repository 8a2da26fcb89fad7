import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { adsCss } from '../web/ui/theme/ads-css';

const css = readFileSync(require.resolve('@amsterdam/design-system-css/dist/index.css'), 'utf8');
writeFileSync(join(__dirname, '../web/ui/theme/ads.css'), adsCss(css));
