import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { type Config, readConfig } from './config';
import { endAtFault, endWithParent, toldByParent } from './end-at-once';
import { createAdapter, openDoors } from './http/doors';
import { createLogger } from './observe';

/** Starts the product: reads the settings, opens the doors, and says where. */
async function main(config: Config): Promise<void> {
  const log = createLogger(config.logLevel);
  endAtFault((error) =>
    log.fatal(
      { name: error instanceof Error ? error.name : typeof error, at: error instanceof Error ? error.stack : undefined },
      'an error that nobody handled',
    ),
  );
  if (config.guard === 'stdin') endWithParent();
  const options = { bufferLogs: true, abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, log), createAdapter(config, log), options);
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks(undefined, { useProcessExit: true });
  await openDoors(app, config);
  await app.listen(config.port, config.host);
  process.stdout.write(`ready ${addressOf(app, config)}\n`);
}

function addressOf(app: NestFastifyApplication, { host }: Config): string {
  const { port } = app.getHttpAdapter().getInstance().server.address() as { port: number };
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** One sentence on why not; where to look further stands in the lines before it. */
function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

/** With `--told` all is loaded, and then it waits until it is told where its servers are. Who lists processes sees which one waits. */
async function begin(): Promise<void> {
  if (!process.argv.includes('--told')) return main(readConfig());
  process.title = 'wederhoor-spare';
  const settings = await toldByParent();
  process.title = 'wederhoor-app';
  await main(readConfig(settings));
}

begin().catch(fail);
