import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import type { LocalDate } from '../law/local-date';
import { notBeforeReceipt, notInFuture } from './checks';
import type { Moment } from './command';
import type { Complaint } from './complaint';
import type { ReferTarget } from './contacts';
import { IsLocalDate, IsText } from './input';
import { refuse } from './refusal';

export const papers = ['complaint', 'attachments', 'answer-of-municipality', 'authorisation', 'nothing'] as const;
export type Paper = (typeof papers)[number];

/** What is said when somebody is sent elsewhere: what went along and when, and why in words. Where to is the command's own list. */
export abstract class ToTarget {
  /** A contact of the office's book. */
  abstract target: ReferTarget;
  /** Of `other`. Asked right after the target, so each command has it there. */
  abstract targetName?: string | undefined;
  @IsOptional() @IsLocalDate() sentOn?: LocalDate;
  @IsArray() @ArrayUnique() @ArrayMaxSize(papers.length) @IsIn(papers, { each: true }) sent!: Paper[];
  @IsText(20_000) explanation!: string;
}

/** The same as facts and sealed words. `other` is a target that is in no book, so it must be named. @throws Refusal target-unnamed */
export function sentTo({ target, targetName, sentOn, sent, explanation }: ToTarget, complaint: Complaint, moment: Moment) {
  if (target === 'other' && !targetName) refuse('target-unnamed');
  const on = sentOn ?? moment.today;
  notInFuture(moment, on);
  notBeforeReceipt(complaint, on);
  return { facts: { target, sentOn: on, sent: [...sent] }, personal: { explanation, target: targetName } };
}
