import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiText } from '../src/http/openapi/document';

writeFileSync(join(__dirname, '..', 'openapi.json'), openApiText());
