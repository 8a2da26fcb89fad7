import { readKeyFile } from './key-file';

/** What a setting may hold: the words for the table of settings, and how its text is read.
 *  `read` throws an Error whose message completes the sentence "NAME …". */
export interface Kind<Value> {
  words: string;
  read(text: string): Value;
}

const kind = <Value>(words: string, read: (text: string) => Value): Kind<Value> => ({ words, read });

export const text = kind('text', (given) => given);
export const path = kind('path', (given) => given);
export const keyFile = kind('path of a key file', readKeyFile);

export const port = kind('port, 0 = any free one', (given) => {
  const number = Number(given);
  if (!/^\d{1,5}$/.test(given) || number > 65535) throw new Error('must be a whole number from 0 to 65535');
  return number;
});

export const email = kind('mail address', (given) => {
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(given)) throw new Error('must be one mail address, such as post@example.nl');
  return given;
});

export const host = kind('host name or address', (given) => {
  if (!/^[A-Za-z0-9.:_-]+$/.test(given)) throw new Error('must be a host name or address, such as 127.0.0.1, without scheme or port');
  return given;
});

/** One of a closed list of words. */
export function choice<const Word extends string>(...allowed: Word[]): Kind<Word> {
  return kind(allowed.map((word) => `\`${word}\``).join(', '), (given) => {
    const found = allowed.find((word) => word === given);
    if (!found) throw new Error(`must be one of ${allowed.join(', ')}`);
    return found;
  });
}

/** An address with one of the given schemes, such as `postgres`. Kept as text: the esdb scheme has lists of hosts that URL cannot hold. */
export function address(example: string, ...schemes: string[]): Kind<string> {
  return kind(`\`${example}\``, (given) => {
    const [, scheme = '', authority = ''] = /^([a-z+]+):\/\/([^\s/?#]+)\S*$/.exec(given) ?? [];
    if (!schemes.includes(scheme) || !authority) throw new Error(`must be an address of the form ${example}`);
    return given;
  });
}

/** A web address; http only where the traffic does not leave the machine. Kept without a slash at its end. */
export const webAddress = kind('`https://…`, or `http://` on this machine', (given) => {
  const wrong = new Error('must be a web address that begins with https:// (http:// only for localhost, *.localhost, 127.0.0.1 and [::1])');
  if (!/^https?:\/\/[^\s?#]+$/.test(given) || !URL.canParse(given)) throw wrong;
  const { protocol, hostname } = new URL(given);
  const near = hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1' || hostname === '[::1]';
  if (protocol !== 'https:' && !near) throw wrong;
  return given.replace(/\/+$/, '');
});
