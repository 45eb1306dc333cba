import { requireNode } from './launcher/node-version.mjs';

requireNode();
const { runToTheEnd } = await import('./launcher/entry.mjs');
const { runChecks } = await import('./checks/run-checks.mjs');
await runToTheEnd(runChecks);
