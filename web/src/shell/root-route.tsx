import { createRootRoute } from '@tanstack/react-router';
import { NothingHere } from './nothing-here.js';
import { Shell } from './shell.js';

/** What every page stands in. */
export const root = createRootRoute({ component: Shell, notFoundComponent: NothingHere });
