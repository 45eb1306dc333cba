// node scripts/build-web.mjs: the screens, when they are older than what they are made from.
import { runToTheEnd } from './launcher/entry.mjs';
import { buildWebIfNeeded } from './launcher/installation.mjs';

await runToTheEnd(buildWebIfNeeded);
