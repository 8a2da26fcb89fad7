import { Matches } from 'class-validator';
import type { LocalDate } from '../law/local-date';
import type { Moment } from './command';
import { IsLocalDate } from './input';
import { refuse } from './refusal';

/** A term of the dossier by its id, and the day it ended or ends. */
export class TermDue {
  @Matches(/^[A-Z0-9_]{1,40}$/) term!: string;
  @IsLocalDate() dueOn!: LocalDate;
}

/** The day must have passed before it can have been missed. @throws Refusal not-due */
export function passed({ today }: Moment, dueOn: LocalDate): void {
  if (dueOn >= today) refuse('not-due', { dueOn });
}
