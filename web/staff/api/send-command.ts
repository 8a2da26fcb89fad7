import type { CommandName } from '../../../src/complaint/life-cycle';
import type { Foreseen } from './answers';
import { request } from './request';

/** What the server answers to a command that it carried out. */
export interface Done {
  number: string;
  revision: number;
  position: string;
  commandId: string;
}

const address = (number: string, command: CommandName) => `/v1/complaints/${encodeURIComponent(number)}/${command}`;

/** Asks what a command would do to the dossier as it was seen; nothing is recorded by it. */
export function askPreview(number: string, command: CommandName, input: object, revision: number): Promise<Foreseen> {
  return request<Foreseen>(`${address(number, command)}?preview`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'if-match': `"${revision}"` },
    body: JSON.stringify(input),
  });
}

interface Attempt {
  key: string;
  body: string;
}

/** Makes a sender for one form: the same input sent again carries the same key, so that a lost answer never doubles a command. */
export function commandSender(number: string, command: CommandName): (input: object, revision: number) => Promise<Done> {
  let last: Attempt | undefined;
  return (input, revision) => {
    const body = JSON.stringify(input);
    if (last?.body !== body) last = { key: crypto.randomUUID(), body };
    return request<Done>(address(number, command), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': last.key, 'if-match': `"${revision}"` },
      body,
    });
  };
}
