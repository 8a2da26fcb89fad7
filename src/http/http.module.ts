import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { BulkController } from './bulk.controller';
import { CommandsController } from './commands.controller';
import { ComplaintsController } from './complaints.controller';
import { DeskController } from './desk.controller';
import { Draining } from './draining';
import { GiveCommand } from './give-command';
import { HealthController } from './health.controller';
import { LifeCycleController } from './life-cycle.controller';
import { LiveController } from './live.controller';
import { LiveStreams } from './live-streams';
import { MeController } from './me.controller';
import { MetricsController } from './metrics.controller';
import { OpenApiController } from './openapi.controller';
import { PagesModule } from './pages/pages.module';
import { ProblemFilter } from './problem.filter';
import { SignInController } from './sign-in.controller';
import { Sight } from './sight';
import { StaffController } from './staff.controller';
import { TermsController } from './terms.controller';

/** The doors: every route; the citizen's pages have a module of their own. */
@Module({
  imports: [CqrsModule, PagesModule],
  controllers: [
    BulkController,
    CommandsController,
    ComplaintsController,
    DeskController,
    HealthController,
    LifeCycleController,
    LiveController,
    MeController,
    MetricsController,
    OpenApiController,
    SignInController,
    StaffController,
    TermsController,
  ],
  providers: [Draining, GiveCommand, LiveStreams, Sight, { provide: APP_FILTER, useClass: ProblemFilter }],
})
export class HttpModule {}
