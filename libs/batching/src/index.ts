export { FreshReads } from './fresh-reads.js';
export { Gathered } from './gathered.js';
export { thereAlready } from './there-already.js';
export { type Pace, Rests } from './rests.js';
