import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Prints a token of one hour for a demo account of the running demo: `npm run --silent demo:token -- behandelaar`. */
async function demoToken(account: string | undefined): Promise<string> {
  if (!account) throw new Error('Say for whom: npm run --silent demo:token -- behandelaar');
  const { issuer, tokenSecret } = door(join(process.env.WEDERHOOR_DATA || 'data', 'identity', 'door.json'));
  const headers = { authorization: `Bearer ${tokenSecret}`, 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(`${issuer}/demo-token`, { method: 'POST', headers, body: new URLSearchParams({ account }) }).catch(() => {
    throw new Error(`The demo does not answer at ${issuer}: start it with npm start.`);
  });
  const text = await answer.text();
  if (answer.status === 404) throw new Error(`There is no demo account ${account}; there are ${text}.`);
  if (!answer.ok)
    throw new Error(`${issuer} refused (${answer.status}): is another demo running there? Start this one again with npm start.`);
  return text;
}

function door(file: string): { issuer: string; tokenSecret: string } {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { issuer: string; tokenSecret: string };
  } catch {
    throw new Error(`No demo has run here: ${file} cannot be read. Start it with npm start, or name its folder in WEDERHOOR_DATA.`);
  }
}

demoToken(process.argv[2]).then(
  (token) => process.stdout.write(`${token}\n`),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  },
);
