import { parseArgs } from 'node:util';
import { Feed, type FeedStatus, type ReaderStatus, type ViewStatus } from '@libs/feed';
import { backstage } from './backstage.js';

const USAGE = `npm run feed -- status              where the order, the views and the duties stand
npm run feed -- rebuild <view>      builds a view anew beside the served one, then switches
npm run feed -- unpark <view>       tries streams again that the view could not fold`;

const { positionals } = parseArgs({ allowPositionals: true });
const [verb, view] = positionals;

if (verb === 'status') {
  await backstage('feed', async (context) => show(await context.get(Feed).status()));
} else if (verb === 'rebuild' && view !== undefined) {
  await backstage('feed', async (context) => {
    const started = performance.now();
    const collection = await context.get(Feed).rebuild(view, { onProgress: progress });
    process.stdout.write(
      `\n${view} is served from ${collection} after ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
    );
  });
} else if (verb === 'unpark' && view !== undefined) {
  await backstage('feed', async (context) => {
    const { released, parkedAgain } = await context.get(Feed).unpark(view);
    process.stdout.write(`${released} streams folded, ${parkedAgain} parked again\n`);
  });
} else {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}

function progress({ done, total }: { done: number; total: number }): void {
  // Told twice at the end, once for the rows and once for what came meanwhile.
  process.stdout.write(`\r${done} of ${total} commits\x1b[K`);
}

function isView(reader: ReaderStatus): reader is ViewStatus {
  return 'rows' in reader;
}

function show({ sealer, views, consumers }: FeedStatus): void {
  process.stdout.write(
    `sealer: position ${sealer.tail}, oldest unsealed ${sealer.oldestUnsealedMs} ms, ${sealer.owner ?? 'nobody seals'}\n`,
  );
  const lines = [...views, ...consumers].map((reader) => ({
    reader: reader.name,
    position: reader.position,
    behind: reader.lag,
    ms: reader.lagMs,
    ...(isView(reader) && {
      state: reader.state,
      rows: reader.rows,
      parked: reader.parked,
      collection: reader.active ?? '-',
    }),
    owner: reader.owner ?? '-',
  }));
  console.table(lines);
}
