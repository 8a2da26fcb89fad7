import { IsOptional, IsUUID, Matches } from 'class-validator';
import type { Addressee } from './facts';
import { refuse } from './refusal';

/** Who is meant, as an input: a party of the dossier, or a body. */
export class To {
  @IsOptional() @IsUUID() party?: string;
  @IsOptional() @Matches(/^[a-z0-9-]{1,64}$/) body?: string;
}

/** The one that was named. @throws Refusal unknown-party when it is none, or both */
export function addressee({ party, body }: To): Addressee {
  if (party && !body) return party;
  if (body && !party) return { body };
  return refuse('unknown-party', { party, body });
}
