import type { Disturbance } from './disturbance.js';
import { OF_EFFECTS } from './disturbances-of-effects.js';
import { OF_THE_HISTORY } from './disturbances-of-the-history.js';
import { OF_VIEWS } from './disturbances-of-views.js';

/** At least one for every invariant of the checker; the spec counts. */
export const DISTURBANCES: readonly Disturbance[] = [...OF_THE_HISTORY, ...OF_EFFECTS, ...OF_VIEWS];
