import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Logger } from 'pino';
import { AppModule } from '../src/app.module';
import { StaffDirectory } from '../src/auth/staff-directory';
import type { Config } from '../src/config';
import type { DayNumber } from '../src/law/local-date';
import { accounts } from './accounts';
import { colleagues, idOfAccount, type Staff, staffOf } from './office/staff';
import { planOffice, type Simulated } from './plan';
import { Play, type Played } from './play';
import { Product } from './product';

/** Fills an empty system through its own write path, day by day. @throws Error with a sentence when this is not a system to fill */
export async function fill(config: Config, logger: Logger, simulated: Simulated, onDay?: (day: DayNumber) => void): Promise<Played> {
  if (config.environment !== 'development') throw new Error('The simulated office is for development: in production people are real.');
  if (config.smtpUrl) throw new Error('WEDERHOOR_SMTP_URL names a mail server, and the simulated office would write to it: leave it out.');
  const options = { logger: ['error', 'fatal'] as ('error' | 'fatal')[], abortOnError: false };
  const app = await NestFactory.createApplicationContext(AppModule.withoutDoors(config, logger), options);
  try {
    const product = new Product(app, await staffIn(app, config));
    if (!(await product.isEmpty()))
      throw new Error(
        'There are dossiers here already, and invented ones must not stand among them: name an empty folder in WEDERHOOR_DATA.',
      );
    return await new Play(product, planOffice(simulated), simulated).run(onDay);
  } finally {
    await app.close();
  }
}

/** The demo accounts under the ids their sign-ins have, and their colleagues, all known by name from now on; who never signed in will
 *  find their dossiers under the id they get here. */
async function staffIn(app: INestApplicationContext, { oidcIssuer }: Config): Promise<Staff> {
  const directory = app.get(StaffDirectory);
  const ids = new Map<string, string>();
  for (const { account, sub, ...who } of accounts)
    ids.set(account, await directory.expect(oidcIssuer, sub, { id: idOfAccount(account), ...who }));
  for (const one of Object.values(colleagues)) await directory.expect(oidcIssuer, one.id, one);
  return staffOf((account) => ids.get(account) ?? idOfAccount(account));
}
