import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { Assets, Site } from '../../../web/public/views/layout';
import type { Config } from '../../config';
import { built } from '../static-files';

/** Injects what every page has in common. */
export const SITE = 'site';

type Manifest = Readonly<Record<string, { readonly file: string } | undefined>>;

/** The office from the settings, and the files of the build. */
export function siteOf({ officeName, officePhone, officeEmail }: Config): Site {
  return { office: { name: officeName, phone: officePhone, email: officeEmail }, assets: builtAssets() };
}

/** Pages work without their files, only plainer; so a missing build is a warning, not the end. */
function builtAssets(): Assets {
  const path = join(built, 'web/assets/.vite/manifest.json');
  if (!existsSync(path)) {
    new Logger('pages').warn(`${path} is missing, so pages go without style: run npm run build`);
    return { styles: [] };
  }
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const address = (entry: string) => manifest[entry] && `/assets/${manifest[entry].file}`;
  const styles = address('styles/public.css');
  return { styles: styles ? [styles] : [], script: address('browser/form.ts'), icon: address('../ui/theme/mark.svg') };
}
