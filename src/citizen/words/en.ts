import { enFiling } from './en-filing.js';
import { enFollowing } from './en-following.js';
import { enLicence } from './en-licence.js';
import type { WordKey } from './es-mx.js';

export const en: Readonly<Record<WordKey, string>> = { ...enFiling, ...enFollowing, ...enLicence };
