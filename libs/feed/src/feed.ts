import { BackgroundBuilds } from './background-builds.js';
import { ConsumerRunner, type ConsumerStart, type FeedConsumer } from './consumer-runner.js';
import { type FeedLags, feedLags } from './feed-lags.js';
import { feedStatus, type FeedStatus } from './feed-status.js';
import type { FeedContext } from './feed-context.js';
import { FeedViews } from './feed-views.js';
import type { AnyView } from './fold-row.js';
import { LogReader } from './log-reader.js';
import { Positions } from './positions.js';
import { rebuildView, type RebuildOptions } from './rebuild.js';
import { Sealer } from './sealer.js';
import { unparkView } from './unpark.js';
import { viewPositions } from './view-positions.js';
import { ViewRegistry } from './view-registry.js';
import { ViewRunner } from './view-runner.js';
import { FeedWait, type FeedTarget } from './wait.js';

export interface FeedParts {
  views: readonly AnyView[];
  consumers: readonly { consumer: FeedConsumer; startAt: ConsumerStart }[];
}

/** There is no such view in this version of the code. */
export class UnknownView extends Error {
  readonly code = 'unknown-view';
}

/** All of the feed of one process. Without `start` it reads and waits only, as the HTTP side does. */
export class Feed {
  readonly log: LogReader;
  readonly views: FeedViews;
  readonly sealer: Sealer;
  private readonly wait: FeedWait;
  private readonly positions: Positions;
  private running: { stop(): Promise<void> }[] = [];

  constructor(
    readonly context: FeedContext,
    private readonly parts: FeedParts,
  ) {
    this.log = new LogReader(context.history);
    this.views = new FeedViews(context.db);
    this.positions = new Positions(context);
    this.wait = new FeedWait(context, this.log, this.views, this.positions);
    this.sealer = new Sealer(context, this.log.recent);
  }

  /** Seals, folds and hands on to consumers, as far as no other process does. */
  start(): void {
    const { context, log, positions } = this;
    const builds = new BackgroundBuilds(context, log);
    const registry = new ViewRegistry(context.db);
    const runners = [
      this.sealer,
      ...this.parts.views.map((view) => new ViewRunner(context, log, view, positions, builds, registry)),
      ...this.parts.consumers.map(
        ({ consumer, startAt }) => new ConsumerRunner(context, log, consumer, startAt, positions),
      ),
    ];
    for (const runner of runners) runner.start();
    this.running = runners;
  }

  /** Ends after what is under way; leases are free at once. */
  async stop(): Promise<void> {
    const running = this.running;
    this.running = [];
    await Promise.all(running.map((runner) => runner.stop()));
  }

  /** See FeedWait.reached. */
  reached(target: FeedTarget, view: string, signal: AbortSignal): Promise<boolean> {
    return this.wait.reached(target, view, signal);
  }

  status(): Promise<FeedStatus> {
    const { views, consumers } = this.parts;
    return feedStatus(this.context, this.log, { views, consumers: consumers.map(({ consumer }) => consumer.name) });
  }

  /** How far these views have folded, by name. @throws ViewNotReady */
  positionsOf(views: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return viewPositions(this.context, this.views, views);
  }

  /** What of it bulk work asks for again and again. */
  lags(): Promise<FeedLags> {
    return feedLags(
      this.context,
      this.parts.consumers.map(({ consumer }) => consumer.name),
    );
  }

  /** @throws UnknownView, BuildUnderWay, BuildStopped */
  rebuild(name: string, options?: RebuildOptions): Promise<string> {
    return rebuildView(this.context, this.log, this.view(name), options);
  }

  /** @throws UnknownView */
  unpark(name: string, streamId?: string): Promise<{ released: number; parkedAgain: number }> {
    return unparkView(this.context, this.view(name), streamId);
  }

  private view(name: string): AnyView {
    const view = this.parts.views.find((one) => one.name === name);
    if (!view)
      throw new UnknownView(
        `no view is called ${name}; there are ${this.parts.views.map((one) => one.name).join(', ')}`,
      );
    return view;
  }
}
