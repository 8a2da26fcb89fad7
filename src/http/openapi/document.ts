import { apiWords } from '../../../web/text/api';
import { sessionCookie } from '../../auth/sessions';
import { settings } from '../../config/settings';
import { apiVersion } from '../headers';
import { answerSchemas } from './answer-schemas';
import { inputSchemas } from './input-schemas';
import { paths } from './paths';

/** Whom to ask about the API. */
export interface Office {
  readonly name: string;
  readonly email: string;
}

/** The description of the API (OpenAPI 3.1), made from the life cycle and the classes that check its inputs. */
export function openApiDocument(office: Office): object {
  return {
    openapi: '3.1.0',
    info: {
      title: apiWords.title,
      version: apiVersion,
      description: apiWords.about,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      contact: { name: office.name, email: office.email, url: '/contact' },
    },
    servers: [{ url: '/' }],
    tags: Object.values(apiWords.tags).map((name) => ({ name })),
    paths: paths(),
    components: {
      schemas: { ...inputSchemas(), ...answerSchemas },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: sessionCookie, description: apiWords.session },
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: apiWords.token },
      },
    },
  };
}

/** The same as it is committed in openapi.json: of an office that left the settings as they are. */
export function openApiText(): string {
  const office = { name: settings.officeName.default, email: settings.officeEmail.default };
  return `${JSON.stringify(openApiDocument(office), null, 2)}\n`;
}
