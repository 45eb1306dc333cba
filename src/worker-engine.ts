import {
  assertProcessors,
  dutyCollections,
  DutyRunner,
  DutyWriter,
  QueueWorkers,
  Reconciler,
  RedisWatch,
  Signals,
  withOpenDuties,
  workerConnection,
} from '@libs/case-queues';
import { Clock } from '@libs/clock';
import { Feed, Lease, leaseRows } from '@libs/feed';
import { Metrics } from '@libs/observability';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  acceptJoinderProcessor,
  AttachmentSweep,
  CaseLedger,
  DeadlineWatch,
  ExpireProposals,
  confirmJoinderProcessor,
  deliverCaseProcessor,
  destroyKeyProcessor,
  departmentQueue,
  releaseJoinedProcessor,
  routeCaseProcessor,
  ShredList,
  SweepFolios,
  SweepLetterNumbers,
} from './cases/index.js';
import { ExpireRoleProposals, publishAccountsProcessor } from './accounts/index.js';
import { publishApiKeysProcessor } from './api-keys/index.js';
import { PublishCalendar, publishCalendarProcessor } from './calendars/index.js';
import { duties as definitions } from './duty-definitions.js';
import { measureLag, plainLog, queueMetrics } from './feed-reporting.js';
import { InstitutionDirectory } from './institutions/index.js';
import { eraseAgendaProcessor } from './agenda/index.js';
import { eraseLicenceProcessor, fileRenewalProcessor, SweepLicenceNumbers } from './licences/index.js';
import { eraseMediationProcessor } from './mediation/index.js';
import { MergerSweep, publishMergersProcessor } from './mergers/index.js';
import { ResponseTimes } from './oversight/index.js';
import { APP_CONFIG, type AppConfig, DATABASES, type Databases, RequestKeys } from './platform/index.js';
import { RecomputationRunner } from './recomputation/index.js';
import { Upkeep } from './upkeep.js';
import {
  DELIVERY_PATIENCE,
  deliverWebhookProcessor,
  publishWebhooksProcessor,
  WEBHOOK_DELIVERY,
  webhookQueue,
  WebhookStore,
} from './webhooks/index.js';

const SWEEP_FOLIOS_MS = 15_000;
const DESTROY_REQUEST_KEYS_MS = 60 * 60_000;
/** What was declared comes into force by a duty; this mends a record that was restored from before it. */
const PUBLISH_CALENDARS_MS = 10 * 60_000;
const SWEEP_ATTACHMENTS_MS = 10 * 60_000;
const EXPIRE_PROPOSALS_MS = 15_000;
const REFRESH_FIGURES_MS = 1_000;
const MEASURE_LAG_MS = 5_000;
const LOOK_FOR_MERGERS_MS = 2_000;
const WATCH_DEADLINES_MS = 5_000;
/** A busy month is recomputed again and again: its share of the time is bounded, and a query computes what is left by itself. */
const FIGURES_SHARE = 0.02;

/** What a worker process runs, in the order it is started; stopped the other way round. */
@Injectable()
export class WorkerEngine {
  private readonly log = new Logger('Worker');
  private connection: ReturnType<typeof workerConnection> | undefined;
  private redis: RedisWatch | undefined;
  private reconciler: Reconciler | undefined;
  private workers: QueueWorkers | undefined;
  private readonly upkeep = new Upkeep(this.log);
  private readonly stopping = new AbortController();

  constructor(
    private readonly feed: Feed,
    private readonly signals: Signals,
    private readonly duties: DutyWriter,
    private readonly commands: CommandBus,
    private readonly cases: CaseLedger,
    private readonly institutions: InstitutionDirectory,
    private readonly figures: ResponseTimes,
    private readonly deadlines: DeadlineWatch,
    private readonly attachments: AttachmentSweep,
    private readonly shreds: ShredList,
    private readonly recomputations: RecomputationRunner,
    private readonly mergers: MergerSweep,
    private readonly webhooks: WebhookStore,
    private readonly requestKeys: RequestKeys,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
    @Inject(DATABASES) private readonly databases: Databases,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Refuses to start where work would be lost. Redis may be away; when it comes and would lose work, the process ends. */
  async start(): Promise<void> {
    // Before anything is opened: a restored keystore may hold what was erased.
    await this.shreds.enforce();
    const processors = this.processors();
    assertProcessors([...definitions, { consumer: WEBHOOK_DELIVERY }], processors);
    const log = plainLog(this.log);
    const metrics = queueMetrics(this.metrics);
    this.connection = workerConnection(this.config.redisUrl);
    this.redis = new RedisWatch({ connection: this.connection, log, onUnfit: endAsFailed });
    await this.redis.start();
    // Before the first commit is sealed: what comes after this owes its effects.
    await this.duties.register();
    this.feed.start();
    const collections = dutyCollections(this.databases.app);
    const runner = new DutyRunner({ collections, processors, signals: this.signals, clock: this.clock, log, metrics });
    const lease = new Lease(leaseRows(this.databases.app), 'reconciler', this.feed.context.owner);
    this.reconciler = new Reconciler({ collections, signals: this.signals, lease, clock: this.clock, log, metrics });
    this.reconciler.start();
    this.workers = new QueueWorkers({
      connection: this.connection,
      signals: this.signals,
      directory: withOpenDuties({ queues: () => this.queues() }, collections),
      process: (queue, caseId) => runner.process(queue, caseId),
      log,
      metrics,
      // Another process takes over; what this one was doing is signalled again.
      onStuck: () => process.kill(process.pid, 'SIGTERM'),
    });
    await this.workers.start();
    this.recomputations.start();
    this.upkeep.every('folios', SWEEP_FOLIOS_MS, () => this.commands.execute(new SweepFolios()));
    this.upkeep.every('letters', SWEEP_FOLIOS_MS, () => this.commands.execute(new SweepLetterNumbers()));
    this.upkeep.every('licences', SWEEP_FOLIOS_MS, () => this.commands.execute(new SweepLicenceNumbers()));
    this.upkeep.every('attachments', SWEEP_ATTACHMENTS_MS, () => this.attachments.sweep());
    this.upkeep.every('proposals', EXPIRE_PROPOSALS_MS, () => this.expireProposals());
    this.upkeep.every('calendars', PUBLISH_CALENDARS_MS, () => this.publishCalendars());
    this.upkeep.every('request-keys', DESTROY_REQUEST_KEYS_MS, () => this.requestKeys.destroyOld());
    this.upkeep.every('figures', REFRESH_FIGURES_MS, () => this.figures.refresh(), FIGURES_SHARE);
    this.byOne('deadlines', WATCH_DEADLINES_MS, this.deadlines);
    this.byOne('mergers', LOOK_FOR_MERGERS_MS, this.mergers);
    this.upkeep.every('lag', MEASURE_LAG_MS, () => measureLag(this.feed, this.metrics));
  }

  /** Each duty has exactly one (`duty-definitions.ts`). */
  private processors() {
    return [
      { consumer: 'route-case', process: routeCaseProcessor(this.commands) },
      { consumer: 'deliver-case', process: deliverCaseProcessor(this.commands) },
      { consumer: 'destroy-key', process: destroyKeyProcessor(this.commands, this.cases) },
      { consumer: 'erase-mediation', process: eraseMediationProcessor(this.commands) },
      { consumer: 'erase-agenda', process: eraseAgendaProcessor(this.commands) },
      { consumer: 'erase-licence', process: eraseLicenceProcessor(this.commands) },
      { consumer: 'file-renewal', process: fileRenewalProcessor(this.commands) },
      { consumer: 'accept-joinder', process: acceptJoinderProcessor(this.commands, this.cases) },
      { consumer: 'confirm-joinder', process: confirmJoinderProcessor(this.commands, this.cases) },
      { consumer: 'release-joined', process: releaseJoinedProcessor(this.commands, this.cases) },
      { consumer: 'publish-calendar', process: publishCalendarProcessor(this.commands) },
      { consumer: 'publish-mergers', process: publishMergersProcessor(this.commands) },
      { consumer: 'publish-accounts', process: publishAccountsProcessor(this.commands) },
      { consumer: 'publish-api-keys', process: publishApiKeysProcessor(this.commands) },
      { consumer: 'publish-webhooks', process: publishWebhooksProcessor(this.commands) },
      {
        consumer: WEBHOOK_DELIVERY,
        process: deliverWebhookProcessor(this.commands),
        patience: DELIVERY_PATIENCE,
        deadHoldsBack: false as const,
      },
    ];
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.redis?.stop();
    await this.recomputations.stop();
    await this.upkeep.stop();
    await this.workers?.stop();
    await this.reconciler?.stop();
    await this.feed.stop();
    this.connection?.disconnect();
  }

  /** In one worker of many: the one that holds the lease, which only saves work. */
  private byOne(name: string, ms: number, chore: { look(signal: AbortSignal): Promise<unknown> }): void {
    const lease = new Lease(leaseRows(this.databases.app), name, this.feed.context.owner);
    this.upkeep.every(name, ms, async () => (await lease.acquire()) && chore.look(this.stopping.signal));
  }

  private async expireProposals(): Promise<void> {
    await this.commands.execute(new ExpireProposals());
    for (const { _id } of await this.institutions.all()) await this.commands.execute(new ExpireRoleProposals(_id));
  }

  private async publishCalendars(): Promise<void> {
    for (const { _id } of await this.institutions.all()) await this.commands.execute(new PublishCalendar(_id));
  }

  /** One intake queue an institution, one queue a department and one a webhook. */
  private async queues(): Promise<string[]> {
    const [institutions, webhooks] = await Promise.all([this.institutions.all(), this.webhooks.listOn()]);
    return [
      ...institutions.flatMap(({ _id, departments }) => [
        `intake.${_id}`,
        ...departments.map(({ code }) => departmentQueue(_id, code)),
      ]),
      ...webhooks.map(({ _id }) => webhookQueue(_id)),
    ];
  }
}

/** In order, as on a signal from outside, but told as a failure: the next start refuses the same Redis in one line. */
function endAsFailed(): void {
  process.exitCode = 1;
  process.kill(process.pid, 'SIGTERM');
}
