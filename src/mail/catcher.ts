import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

/** A mail server of our own for development (postvanger): takes every mail, gives it to nobody, keeps it as a file. */
export class MailCatcher {
  private constructor(
    private readonly server: SMTPServer | undefined,
    private readonly folder: string,
    readonly port: number,
  ) {}

  /** Starts on a free port of the loopback address. */
  static async start(data: string): Promise<MailCatcher> {
    const folder = join(data, 'mail');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    let count = (await readdir(folder)).length;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      // The names of those who connect are looked up otherwise, and waited for where nobody answers.
      disableReverseLookup: true,
      onData(stream, _session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const file = join(folder, `${String(++count).padStart(6, '0')}.eml`);
          // Renamed when whole, so that a page never shows half a mail.
          writeFile(`${file}.part`, Buffer.concat(parts), { mode: 0o600 })
            .then(() => rename(`${file}.part`, file))
            .then(() => done(), done);
        });
      },
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    return new MailCatcher(server, folder, (server.server.address() as AddressInfo).port);
  }

  /** In production, or with a mail server set: catches nothing. */
  static none(): MailCatcher {
    return new MailCatcher(undefined, '', 0);
  }

  get catches(): boolean {
    return this.server !== undefined;
  }

  /** The mails caught, newest first, as they came over the wire. */
  async mails(most = 50): Promise<{ name: string; source: string }[]> {
    const names = (await readdir(this.folder))
      .filter((name) => name.endsWith('.eml'))
      .sort()
      .reverse()
      .slice(0, most);
    return Promise.all(names.map(async (name) => ({ name, source: await readFile(join(this.folder, name), 'utf8') })));
  }

  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}
