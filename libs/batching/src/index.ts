export { FreshReads } from './fresh-reads.js';
export { Gathered } from './gathered.js';
export { pause } from './pause.js';
export { thereAlready } from './there-already.js';
export { type Pace, Rests } from './rests.js';
export { Turns } from './turns.js';
export { type Yielding, YieldingRests } from './yielding-rests.js';
