export { Gathered } from './gathered.js';
export { type Pace, Rests } from './rests.js';
