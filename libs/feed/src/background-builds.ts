import { pause, Rests, Turns } from '@libs/batching';
import type { FeedContext } from './feed-context.js';
import type { AnyView } from './fold-row.js';
import { type LogReader, PAGE } from './log-reader.js';
import { BuildUnderWay, rebuildView } from './rebuild.js';

/** Two thirds of the time are the desk's. */
const PACE = { times: 2, longestMs: 10_000 };
const OTHER_BUILDS_MS = 1_000;

/**
 * Builds that an upgrade asks for, while people work: one view after another, in small batches with a rest after each. The first views
 * are current again the sooner; all of them at once would take the machine in spite of their rests.
 */
export class BackgroundBuilds {
  private readonly turns = new Turns();

  constructor(
    private readonly context: FeedContext,
    private readonly log: LogReader,
    private readonly rests = new Rests(PACE),
  ) {}

  /** Ends when this revision is served, `signal` is aborted, or another process has been at it for a second. @throws BuildStopped */
  async build(view: AnyView, signal: AbortSignal): Promise<void> {
    const options = { signal, unlessServed: true, pace: { rests: this.rests, most: PAGE } };
    try {
      await this.turns.take('build', async () => {
        if (!signal.aborted) await rebuildView(this.context, this.log, view, options);
      });
    } catch (error) {
      if (!(error instanceof BuildUnderWay)) throw error;
      await pause(OTHER_BUILDS_MS, signal);
    }
  }
}
