import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { BackupProblem } from '../../src/backup/backup-problem';

/** Makes a key pair for backups: `file` (private: keep it where no backup and no server is) and `file.pub`. */
export function makeKeyPair(file: string): void {
  for (const name of [file, `${file}.pub`])
    if (existsSync(name)) throw new BackupProblem(`${name} is there already, and is not overwritten: choose another name.`);
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 4_096 });
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  writeFileSync(`${file}.pub`, publicKey.export({ type: 'spki', format: 'pem' }), { mode: 0o644 });
}

export const publicKeyIn = (file: string): KeyObject => keyIn(file, 'public', createPublicKey);
export const privateKeyIn = (file: string): KeyObject => keyIn(file, 'private', createPrivateKey);

function keyIn(file: string, kind: 'public' | 'private', read: (pem: Buffer) => KeyObject): KeyObject {
  const problem = (cause: unknown) =>
    new BackupProblem(
      `${file} holds no ${kind} RSA key: make a pair with npm run backup -- --make-key <file>, and name its ${kind} half.`,
      { cause },
    );
  try {
    const pem = readFileSync(file);
    // Node makes a public key of a private one; that must not be lying about where backups are made.
    if (kind === 'public' && pem.includes('PRIVATE KEY')) throw new Error('it is the private half');
    const key = read(pem);
    if (key.asymmetricKeyType !== 'rsa') throw new Error(`it is ${key.asymmetricKeyType ?? 'no key'}`);
    return key;
  } catch (error) {
    throw problem(error);
  }
}
