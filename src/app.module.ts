import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';
import { ProjectionsModule } from '../projections/projections.module';
import { Runner } from '../projections/runner';
import { AuthModule } from './auth/auth.module';
import { ChangeComplaintHandler } from './change-complaint';
import { Clock } from './clock';
import { CONFIG, type Config } from './config';
import { DatabaseModule } from './database/database.module';
import { healthParts } from './health-parts';
import { HttpModule } from './http/http.module';
import { MailModule } from './mail/mail.module';
import { Metrics } from './observe';
import { PrivacyModule } from './privacy/privacy.module';
import { ReactionsModule } from './reactions/reactions.module';
import { SimulatedClock } from './simulated-clock';
import { StoreModule } from './store/store.module';

const clockOf = ({ clock }: Config) => ({ provide: Clock, useClass: clock === 'simulated' ? SimulatedClock : Clock });

/** What everybody needs, and what knows too many to belong to one folder. */
@Global()
@Module({})
class CommonModule {
  static with(config: Config): DynamicModule {
    const metrics = {
      provide: Metrics,
      inject: [Runner],
      useFactory: (runner: Runner) => {
        const figures = new Metrics();
        figures.follow(() => ({ position: runner.state().position, lag: runner.state().lagSeconds }));
        return figures;
      },
    };
    return {
      module: CommonModule,
      imports: [MailModule],
      providers: [{ provide: CONFIG, useValue: config }, clockOf(config), metrics, healthParts],
      exports: [CONFIG, Clock, Metrics, healthParts],
    };
  }
}

/** The whole product, wired: the only file that knows every folder. */
@Module({})
export class AppModule {
  static with(config: Config, logger: Logger): DynamicModule {
    const inside = AppModule.withoutDoors(config, logger);
    return { ...inside, imports: [...(inside.imports ?? []), HttpModule] };
  }

  /** All but the doors, for whoever gives commands from within. */
  static withoutDoors(config: Config, logger: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        // Not around requests: on Node 20 the storage that would carry theirs makes every await in the process slower.
        LoggerModule.forRoot({ pinoHttp: { logger }, useExisting: true, forRoutes: [] }),
        CommonModule.with(config),
        CqrsModule,
        DatabaseModule.open(config),
        PrivacyModule.with(config),
        StoreModule.with(config),
        ProjectionsModule.with(config),
        ReactionsModule,
        AuthModule,
      ],
      providers: [ChangeComplaintHandler],
    };
  }
}
