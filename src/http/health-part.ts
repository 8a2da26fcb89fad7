/** Injects what `/health/ready` looks at. */
export const HEALTH_PARTS = 'health parts';

export interface PartState {
  /** `refused`: it will not work before a human acts. */
  state: 'ok' | 'behind' | 'away' | 'refused';
  since?: string;
  position?: string;
  lagSeconds?: number;
  parked?: number;
  waiting?: number;
}

/** One part and how it does. `server`: without any server the instance is of no use. */
export interface HealthPart {
  readonly name: string;
  readonly server?: true;
  readonly check: () => Promise<PartState>;
}
