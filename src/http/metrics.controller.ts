import { Controller, Get, Header } from '@nestjs/common';
import { Metrics } from '../observe';

@Controller('metrics')
export class MetricsController {
  constructor(private readonly figures: Metrics) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): Promise<string> {
    return this.figures.registry.metrics();
  }
}
