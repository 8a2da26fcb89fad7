/** Takes one line of the log: what happened, and its facts. Never the content of an event. */
export type Log = (event: string, facts?: Record<string, unknown>) => void;
