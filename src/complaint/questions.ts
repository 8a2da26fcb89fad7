import type { Moment } from './command';
import type { Complaint } from './complaint';
import type { Addressee } from './facts';
import type { Question } from './parts/investigation';
import { refuse } from './refusal';

/** The question with this id. @throws Refusal unknown-question */
export function questionOf({ questions }: Complaint, questionId: string): Question {
  const question = Object.hasOwn(questions, questionId) ? questions[questionId] : undefined;
  return question ?? refuse('unknown-question', { questionId });
}

/** Who acts for the one that was asked: the party itself, or the office recording it. @throws Refusal not-yours */
export function answersFor(to: Addressee, { complainant, representative }: Complaint, { actor }: Moment): Addressee {
  switch (actor.role) {
    case 'body':
      return typeof to === 'string' ? refuse('not-yours', { to }) : to;
    case 'complainant':
    case 'representative':
      return to === actor.id || to === complainant || to === representative ? actor.id : refuse('not-yours', {});
    case 'person-concerned':
    case 'witness':
      return to === actor.id ? to : refuse('not-yours', {});
    default:
      return to;
  }
}
