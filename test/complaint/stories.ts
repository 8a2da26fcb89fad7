import { judged } from './stories-judged';
import { sentAway } from './stories-sent-away';
import { turned } from './stories-turned';
import type { StoryStep } from './story';

/** The ten stories of the whole life of a complaint, each told once. */
export const stories: Readonly<Record<string, readonly StoryStep[]>> = { ...sentAway, ...judged, ...turned };
