import { esMxFiling } from './es-mx-filing.js';
import { esMxFollowing } from './es-mx-following.js';

/** All that is said on these pages; the other tables have the same keys, or some of them. */
export const esMx = { ...esMxFiling, ...esMxFollowing } as const;

export type WordKey = keyof typeof esMx;
