import type { ComplaintLog } from '../src/store/follow';

/** Where events come from. Errors of the servers end `follow` with an error; the runner then asks again from its checkpoint. */
export type EventSource = Pick<ComplaintLog, 'follow' | 'readDossier' | 'eventIdAt' | 'lastPosition'>;
