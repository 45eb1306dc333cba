import { requireNode } from './launcher/node-version.mjs';

requireNode();
const { runToTheEnd } = await import('./launcher/entry.mjs');
const { startProduct } = await import('./launcher/start-product.mjs');
await runToTheEnd(({ shutdown, log }) => startProduct({ shutdown, log, watch: process.argv.includes('--watch') }));
