import { address, choice, email, host, keyFile, type Kind, path, port, text, webAddress } from './kinds';

/** One setting: a variable of the environment. An empty variable counts as not set. */
export interface Setting<Value = unknown> {
  name: `WEDERHOOR_${string}`;
  kind: Kind<Value>;
  /** In the words of the environment; read like any other text. */
  default?: string;
  /** `production`: the default is for development only · `launcher`: no default anywhere; in development `npm start` supplies it. */
  required?: 'production' | 'launcher';
  /** For development: production takes no other value than the default. Why, as a sentence. */
  onlyInDevelopment?: string;
  /** Its value is never printed. */
  secret?: true;
  about: string;
}

const esdb = address('esdb://host:2113?tls=true', 'esdb', 'esdb+discover');
const postgres = address('postgres://user:password@host:5432/database', 'postgres', 'postgresql');
const smtp = address('smtp://host:25', 'smtp', 'smtps');

/** Every setting there is: read by config.ts, printed in the README, compared with docker-compose.yml. */
export const settings = {
  environment: {
    name: 'WEDERHOOR_ENVIRONMENT',
    kind: choice('development', 'production'),
    required: 'launcher',
    about: 'Which environment is meant. Production uses no server, account or key that stands in.',
  },
  host: { name: 'WEDERHOOR_HOST', kind: host, default: '127.0.0.1', about: 'Address to listen on.' },
  port: { name: 'WEDERHOOR_PORT', kind: port, default: '3000', about: 'Port to listen on.' },
  publicUrl: {
    name: 'WEDERHOOR_PUBLIC_URL',
    kind: webAddress,
    default: 'http://127.0.0.1:3000',
    required: 'production',
    about: 'Where browsers find the system: links in mail, the address sign-in returns to. In development it follows the port.',
  },
  trustedProxies: {
    name: 'WEDERHOOR_TRUSTED_PROXIES',
    kind: text,
    default: 'loopback',
    about: 'Addresses, separated by commas, of the proxies whose X-Forwarded headers count; `loopback` = this machine.',
  },
  data: {
    name: 'WEDERHOOR_DATA',
    kind: path,
    default: 'data',
    about: 'Folder for everything the system keeps in files: documents, and in development databases, keys and logs.',
  },
  eventstoreUrl: { name: 'WEDERHOOR_EVENTSTORE_URL', kind: esdb, required: 'launcher', about: 'The event store (EventStoreDB).' },
  eventstoreUser: {
    name: 'WEDERHOOR_EVENTSTORE_USER',
    kind: text,
    default: 'admin',
    required: 'production',
    about: 'Account at the event store.',
  },
  eventstorePassword: {
    name: 'WEDERHOOR_EVENTSTORE_PASSWORD',
    kind: text,
    default: 'changeit',
    required: 'production',
    secret: true,
    about: 'Its password.',
  },
  viewsUrl: {
    name: 'WEDERHOOR_VIEWS_URL',
    kind: postgres,
    required: 'launcher',
    secret: true,
    about: 'PostgreSQL database of the read models, drafts and jobs.',
  },
  keysUrl: {
    name: 'WEDERHOOR_KEYS_URL',
    kind: postgres,
    required: 'launcher',
    secret: true,
    about: 'PostgreSQL database of the keys of personal data and the sessions; on another server than the events.',
  },
  oidcIssuer: { name: 'WEDERHOOR_OIDC_ISSUER', kind: webAddress, required: 'launcher', about: 'The identity provider (OpenID Connect).' },
  oidcClientId: { name: 'WEDERHOOR_OIDC_CLIENT_ID', kind: text, default: 'wederhoor', about: 'Our name at the identity provider.' },
  oidcClientSecret: {
    name: 'WEDERHOOR_OIDC_CLIENT_SECRET',
    kind: text,
    required: 'launcher',
    secret: true,
    about: 'Our secret at the identity provider.',
  },
  oidcAudience: {
    name: 'WEDERHOOR_OIDC_AUDIENCE',
    kind: text,
    default: 'urn:wederhoor:api',
    about: 'The audience that access tokens for our API must name.',
  },
  masterKeys: {
    name: 'WEDERHOOR_MASTER_KEY_FILE',
    kind: keyFile,
    required: 'launcher',
    about: 'Master keys that wrap the keys of personal data: lines of `name base64`, the first in use.',
  },
  appendKeys: {
    name: 'WEDERHOOR_APPEND_KEY_FILE',
    kind: keyFile,
    required: 'launcher',
    about: 'Append keys that prove who wrote an event; same form. Old ones stay for checking.',
  },
  sessionSecrets: {
    name: 'WEDERHOOR_SESSION_SECRET_FILE',
    kind: keyFile,
    required: 'launcher',
    about: 'Secrets that sign session cookies; same form.',
  },
  smtpUrl: {
    name: 'WEDERHOOR_SMTP_URL',
    kind: smtp,
    required: 'production',
    secret: true,
    about: 'Mail server. In development without it, mail is caught and shown at `/dev/mail`.',
  },
  mailFrom: {
    name: 'WEDERHOOR_MAIL_FROM',
    kind: email,
    default: 'ombudsman@example.nl',
    required: 'production',
    about: 'Sender of our mail.',
  },
  officeName: {
    name: 'WEDERHOOR_OFFICE_NAME',
    kind: text,
    default: 'Gemeentelijke Ombudsman',
    required: 'production',
    about: 'Name of the office on pages and in letters.',
  },
  officePhone: {
    name: 'WEDERHOOR_OFFICE_PHONE',
    kind: text,
    default: '020-625 9999',
    required: 'production',
    about: 'Its telephone number.',
  },
  officeEmail: {
    name: 'WEDERHOOR_OFFICE_EMAIL',
    kind: email,
    default: 'ombudsman@example.nl',
    required: 'production',
    about: 'Its mail address.',
  },
  clock: {
    name: 'WEDERHOOR_CLOCK',
    kind: choice('real', 'simulated'),
    default: 'real',
    onlyInDevelopment: 'what is recorded bears the time at which it happened',
    about: 'Whose time it is: the machine’s, or that of the simulated office, which moves it from day to day. Set by `npm run demo`.',
  },
  logLevel: {
    name: 'WEDERHOOR_LOG_LEVEL',
    kind: choice('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    default: 'info',
    about: 'The least serious line that is logged.',
  },
  guard: {
    name: 'WEDERHOOR_GUARD',
    kind: choice('none', 'stdin'),
    default: 'none',
    about: '`stdin`: end when standard input ends, so when the process that started us is gone. Set by `npm start`.',
  },
} satisfies Record<string, Setting>;

/** Names of the same family that are read elsewhere: by the tests. */
export const readElsewhere = ['WEDERHOOR_FULL'];
