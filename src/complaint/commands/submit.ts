import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsBoolean,
  IsDefined,
  IsEmail,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import type { Instant } from '../actor';
import type { Moment } from '../command';
import { command } from '../command';
import type { FirstLine, NewEvent } from '../events';
import { notInFuture } from '../checks';
import { checkHappened, Happened } from '../allegation-words';
import { IsInstant, IsLocalDate, IsText, rule } from '../input';
import { receipt } from '../receipt';
import { refuse } from '../refusal';
import type { AuthorisationState, Channel, ComplaintKind, ContactChannel, Municipality, PartyRole } from '../words';
import { channels, complaintKinds, contactChannels, municipalities } from '../words';

/** Somebody with a name and a way to be reached (niet anoniem). Awb 9:28 lid 1 onder a. */
export class Person {
  @IsText(200) name!: string;
  @IsOptional() @IsText(200) address?: string;
  @IsOptional() @Matches(/^[1-9]\d{3} ?[A-Za-z]{2}$/) postcode?: string;
  @IsOptional() @IsText(100) town?: string;
  @IsOptional() @Matches(/^\+?[0-9][0-9 ()-]{5,24}$/) phone?: string;
  @IsOptional() @IsEmail() email?: string;
  @IsIn(contactChannels) channel!: ContactChannel;
}

/** Who acts for the complainant (gemachtigde). Awb 2:1. */
export class Representative extends Person {
  @IsOptional() @IsText(200) relation?: string;
  @IsIn(['none', 'asked', 'given', 'on-paper']) authorisation!: AuthorisationState;
}

/** Whose conduct it is about (degene op wiens gedraging het verzoek betrekking heeft). */
export class PersonConcerned {
  @IsText(200) name!: string;
  @IsOptional() @IsText(200) function?: string;
}

/** What the municipality did with the complaint, as far as the complainant knows. */
export class KnownFirstLine {
  @IsOptional() @IsLocalDate() complainedOn?: LocalDate;
  @IsOptional() @IsIn([...channels, 'other']) how?: Channel | 'other';
  @IsOptional() @IsLocalDate() extendedNoticeOn?: LocalDate;
  @IsOptional() @IsLocalDate() extendedTo?: LocalDate;
  @IsOptional() @IsLocalDate() answeredOn?: LocalDate;
  @IsOptional() @IsBoolean() satisfied?: boolean;
}

const reachable = rule('anonymous', [], (value) => {
  if (typeof value !== 'object' || value === null) return false;
  const { name, email, phone, address, town } = value as Partial<Person>;
  return Boolean(name?.trim?.() && (email || phone || (address && town)));
});

/** A complaint (verzoekschrift) as it comes in, by form, letter, mail, phone or at the desk. Awb 9:28. */
export class Submit {
  @IsIn(channels) channel!: Channel;
  @IsOptional() @IsLocalDate() receivedOn?: LocalDate;
  @IsOptional() @IsInstant() receivedAt?: Instant;
  @IsOptional() @IsInstant() forwardedInternallyAt?: Instant;
  @IsText(2_000) text!: string;
  @IsDefined() @ValidateNested() @Type(() => Happened) happened!: Happened;
  @ArrayNotEmpty() @ArrayUnique() @ArrayMaxSize(complaintKinds.length) @IsIn(complaintKinds, { each: true }) kinds!: ComplaintKind[];
  @IsOptional() @IsIn(municipalities) municipality?: Municipality;
  @IsOptional() @IsText(200) otherBody?: string;
  @IsOptional() @Matches(/^[a-z0-9-]{1,64}$/) unit?: string;
  @IsOptional() @Matches(/^[a-z0-9-]{1,64}$/) area?: string;
  @IsOptional() @IsText(500) place?: string;
  @IsOptional() @IsText(2_000) ownSteps?: string;
  @IsOptional() @IsText(2_000) wanted?: string;
  @IsOptional() @IsText(100) theirReference?: string;
  @IsDefined() @ValidateNested() @Type(() => KnownFirstLine) firstLine!: KnownFirstLine;
  @reachable @ValidateNested() @Type(() => Person) complainant!: Person;
  @IsOptional() @ValidateNested() @Type(() => Representative) representative?: Representative;
  @IsOptional() @ValidateNested() @Type(() => PersonConcerned) personConcerned?: PersonConcerned;
  @IsBoolean() nameWithheld!: boolean;
  @IsOptional() @IsBoolean() aboutUs?: boolean;
  @IsOptional() @IsUUID() draftId?: string;
  @Matches(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/) statementVersion!: string;
  @IsIn(['nl', 'en']) language!: string;
}

export const submit = command(Submit, (input, _, moment) => {
  checkDates(input, moment);
  checkReachableByChannel(input);
  const ids = { complainant: moment.id('party', 0), representative: moment.id('party', 1), personConcerned: moment.id('party', 2) };
  return [
    submitted(input, moment, ids),
    party(ids.complainant, 'complainant', input.complainant),
    ...(input.representative ? [party(ids.representative, 'representative', input.representative)] : []),
    ...(input.personConcerned ? [party(ids.personConcerned, 'person-concerned', input.personConcerned)] : []),
  ];
});

function submitted(input: Submit, moment: Moment, ids: { complainant: string; representative: string; personConcerned: string }): NewEvent {
  const { receivedOn, receivedAt } = receipt(input, moment);
  const { text, ownSteps, wanted, place, theirReference, otherBody } = input;
  return {
    type: 'submitted',
    facts: {
      receivedOn,
      receivedAt,
      forwardedInternallyAt: input.forwardedInternallyAt,
      channel: input.channel,
      municipality: input.municipality,
      body: input.otherBody ? 'other' : undefined,
      unit: input.unit,
      area: input.area,
      allegations: [{ allegationId: moment.id('allegation', 0), kinds: input.kinds, happened: { ...input.happened } }],
      firstLine: { ...input.firstLine } satisfies FirstLine,
      complainant: ids.complainant,
      representative: input.representative && ids.representative,
      personConcerned: input.personConcerned && ids.personConcerned,
      nameWithheld: input.nameWithheld,
      aboutUs: input.aboutUs,
      statementVersion: input.statementVersion,
      language: input.language,
    },
    about: 'dossier',
    personal: { text, ownSteps, wanted, place, theirReference, otherBody },
    occurredOn: receivedOn,
    occurredAt: receivedAt,
  };
}

function party(partyId: string, role: PartyRole, person: Person | Representative | PersonConcerned): NewEvent {
  const { channel, authorisation, ...personal } = person as Partial<Representative> & { name: string };
  return { type: 'party-added', facts: { partyId, role, channel, authorisation }, about: partyId, personal: { ...personal } };
}

function checkDates({ receivedOn, forwardedInternallyAt, happened, firstLine }: Submit, moment: Moment): void {
  const { complainedOn, answeredOn, extendedNoticeOn } = firstLine;
  notInFuture(moment, receivedOn, complainedOn, answeredOn, extendedNoticeOn);
  if (forwardedInternallyAt && forwardedInternallyAt > moment.now) refuse('in-the-future', { date: forwardedInternallyAt.slice(0, 10) });
  checkHappened(happened, moment);
}

function checkReachableByChannel({ complainant, representative }: Submit): void {
  for (const person of [complainant, representative]) {
    if (person?.channel === 'e-mail' && !person.email) refuse('mail-without-address');
  }
}
