/** A caught mail as a person reads it. */
export interface ReadMail {
  name: string;
  to: string;
  subject: string;
  date: string;
  text: string;
}

/** The headers and the plain part of a mail as it came over the wire; what it cannot decode it shows as it is. */
export function readMail({ name, source }: { name: string; source: string }): ReadMail {
  const { headers, body } = partOf(source);
  const { plain, encoding } = plainPart(headers, body);
  return {
    name,
    to: words(headers['to']),
    subject: words(headers['subject']),
    date: headers['date'] ?? '',
    text: decode(plain, encoding).replace(/\r\n/g, '\n').trim(),
  };
}

type Headers = Readonly<Record<string, string>>;

function partOf(source: string): { headers: Headers; body: string } {
  const at = source.search(/\r?\n\r?\n/);
  const lines = source
    .slice(0, at)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { headers, body: source.slice(at).replace(/^\r?\n\r?\n/, '') };
}

function plainPart(headers: Headers, body: string): { plain: string; encoding: string } {
  const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1];
  const parts = boundary ? body.split(`--${boundary}`).map((part) => partOf(part.replace(/^\r?\n/, ''))) : [{ headers, body }];
  const part = parts.find((one) => one.headers['content-type']?.startsWith('text/plain')) ?? { headers, body };
  return { plain: part.body, encoding: (part.headers['content-transfer-encoding'] ?? '7bit').toLowerCase() };
}

function decode(text: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return text;
  return quotedPrintable(text.replace(/=\r?\n/g, ''));
}

function quotedPrintable(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Encoded words of a header, as `=?UTF-8?Q?caf=C3=A9?=`. */
function words(header = ''): string {
  const joined = header.replace(/\?=\s+=\?/g, '?==?');
  return joined.replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
    kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString('utf8') : quotedPrintable(text.replace(/_/g, ' ')),
  );
}
