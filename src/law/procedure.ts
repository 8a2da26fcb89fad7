import { firstLineProcedure } from './procedure-first-line';
import { secondLineProcedure } from './procedure-second-line';
import type { LetterOut, ProcedureState } from './procedure-state';

/** Both procedures (eerste en tweede lijn), as the life cycle is compared with them. */
export const procedure = { 'first-line': firstLineProcedure, 'second-line': secondLineProcedure } as const;

/** A state of the ombudsman's procedure. */
export type SecondLineState = (typeof secondLineProcedure)[number]['state'];

const secondLine: readonly ProcedureState[] = secondLineProcedure;

/** The letters the law wants out when a dossier enters one of our stages (wie bericht krijgt); none for an unknown stage. */
export function lettersOnEntering(stage: string): readonly LetterOut[] {
  return secondLine.flatMap((state) => (state.event === undefined && state.stages.includes(stage) ? state.letters : []));
}

/** The letters that belong to an event within a stage, such as `findings-sent`. */
export function lettersOnEvent(event: string): readonly LetterOut[] {
  return secondLine.flatMap((state) => (state.event === event ? state.letters : []));
}
