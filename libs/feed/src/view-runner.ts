import { pause } from '@libs/batching';
import type { BackgroundBuilds } from './background-builds.js';
import { leaseRows } from './feed-collections.js';
import type { FeedContext } from './feed-context.js';
import type { AnyView } from './fold-row.js';
import { followLog } from './follow-log.js';
import { keepTrying } from './keep-trying.js';
import { Lease } from './lease.js';
import type { LogReader } from './log-reader.js';
import type { Positions } from './positions.js';
import { ViewFold } from './view-fold.js';
import { ViewRegistry } from './view-registry.js';

const OUTDATED_MS = 5_000;
/** Least time between two pages of a view that names none. */
export const GATHER_MS = 800;

export function viewLease(name: string): string {
  return `view:${name}`;
}

/**
 * Keeps one view up to date in one process of many: the one that holds its lease. Follows the registry: builds a collection
 * when there is none or only one of an older revision, and goes over to whatever collection is switched to.
 */
export class ViewRunner {
  private over = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private readonly lease: Lease;

  constructor(
    private readonly context: FeedContext,
    private readonly log: LogReader,
    private readonly view: AnyView,
    private readonly positions: Positions,
    private readonly builds: BackgroundBuilds,
    private readonly registry = new ViewRegistry(context.db),
  ) {
    this.lease = new Lease(leaseRows(context.db), viewLease(view.name), context.owner);
  }

  start(): void {
    this.over = new AbortController();
    const { signal } = this.over;
    this.running = keepTrying(this.context, viewLease(this.view.name), signal, () => this.round(signal));
  }

  /** Ends after the page under way. */
  async stop(): Promise<void> {
    this.over.abort();
    await this.running;
  }

  private async round(signal: AbortSignal): Promise<void> {
    const { name, revision } = this.view;
    const entry = await this.registry.find(name);
    if (entry?.active === undefined || entry.revision < revision) return this.builds.build(this.view, signal);
    if (entry.revision > revision) {
      this.context.log.warn('a newer revision of this view is served; this process leaves it alone', {
        view: name,
        revision,
        served: entry.revision,
      });
      return pause(OUTDATED_MS, signal);
    }
    await this.lease.whileHeld(signal, (held) => this.follow(held));
  }

  private async follow(signal: AbortSignal): Promise<void> {
    const { name, revision } = this.view;
    // The wait for the lease may have been long.
    const entry = await this.registry.find(name);
    const active = entry?.active;
    if (active === undefined || entry?.revision !== revision) return;
    if (entry.announce) {
      await this.view.afterSwitch?.(active);
      await this.registry.announced(name, active);
    }
    const fold = new ViewFold(this.context, this.view, active, { report: true });
    await followLog(this.log, this.positions, signal, {
      reader: active,
      from: await this.positions.begin(active, 0),
      handle: (page) => fold.apply(page),
      gatherMs: this.view.gatherMs ?? GATHER_MS,
      onPage: (behind) => {
        this.context.metrics.set('view_lag_positions', behind, name);
      },
      goOn: async () => (await this.registry.lately(name))?.active === active,
    });
  }
}
