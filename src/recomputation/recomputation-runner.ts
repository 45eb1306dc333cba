import { pause } from '@libs/batching';
import { Feed, keepTrying, Lease, leaseRows } from '@libs/feed';
import { Inject, Injectable } from '@nestjs/common';
import { InstitutionDirectory } from '../institutions/index.js';
import { DATABASES, type Databases } from '../platform/index.js';
import { DueDateSweep } from './due-date-sweep.js';

const NAME = 'recompute-due-dates';
const LOOK_EVERY_MS = 500;

/** Carries out changes of law in one worker of many: the one that holds the lease, which only saves work. */
@Injectable()
export class RecomputationRunner {
  private readonly over = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly sweep: DueDateSweep,
    private readonly institutions: InstitutionDirectory,
    private readonly feed: Feed,
    @Inject(DATABASES) private readonly databases: Databases,
  ) {}

  start(): void {
    const { context } = this.feed;
    const lease = new Lease(leaseRows(this.databases.app), NAME, context.owner);
    const { signal } = this.over;
    this.running = keepTrying(context, NAME, signal, () => lease.whileHeld(signal, (held) => this.rounds(held)));
  }

  /** Ends after the commands under way; another worker goes on with the page. */
  async stop(): Promise<void> {
    this.over.abort();
    await this.running;
  }

  private async rounds(held: AbortSignal): Promise<void> {
    while (!held.aborted) {
      for (const institution of await this.institutions.settling()) await this.sweep.pass(institution, held);
      await pause(LOOK_EVERY_MS, held);
    }
  }
}
