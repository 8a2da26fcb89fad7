import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const root = resolve(__dirname, '../..');
/** Where the build puts what browsers fetch, seen from the sources and from the build. */
export const built = basename(root) === 'dist' ? root : join(root, 'dist');
export const staffFiles = join(built, 'web/staff');

/** The files of the pages and the desk. Names with a hash in them never change, so browsers may keep those for ever. */
export async function serveFiles(app: NestFastifyApplication): Promise<void> {
  const folders = [
    { root: join(built, 'web/assets'), prefix: '/assets/' },
    { root: join(staffFiles, 'assets'), prefix: '/werkplek/assets/' },
    { root: join(built, 'web/docs'), prefix: '/v1/docs/assets/' },
  ].filter((folder) => existsSync(folder.root));
  for (const [index, { root: folder, prefix }] of folders.entries()) {
    await app.register(fastifyStatic, {
      root: folder,
      prefix,
      decorateReply: index === 0,
      index: false,
      wildcard: false,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply, path) =>
        void reply.header('cache-control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
    });
  }
}

const hashed = /[.-][\w-]{8,}\.\w+(\.(br|gz))?$/;
