import { esMxFiling } from './es-mx-filing.js';
import { esMxFollowing } from './es-mx-following.js';
import { esMxLicence } from './es-mx-licence.js';

/** All that is said on these pages; the other tables have the same keys, or some of them. */
export const esMx = { ...esMxFiling, ...esMxFollowing, ...esMxLicence } as const;

export type WordKey = keyof typeof esMx;
