import { contentHash } from '@libs/audit-chain';
import { Clock } from '@libs/clock';
import type { Actor } from '@libs/decider';
import { EventStore } from '@libs/event-store';
import type { Regime } from '@libs/legal-terms';
import type { Finding, Procedure } from '@libs/procedures';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import { FolioBook } from '../folios/index.js';
import { InstitutionDirectory } from '../institutions/index.js';
import { catalogueOf, catalogueStream } from './catalogue-stream.js';
import { type CatalogueOffer, checkOffer } from './check-offer.js';
import type { CatalogueEvent } from './domain/catalogue.events.js';
import type { CatalogueState } from './domain/catalogue.state.js';
import { publishCatalogue } from './domain/publish-catalogue.js';
import { CatalogueRefused } from './procedures.refusals.js';

export interface PublishedCatalogue {
  /** Version of the catalogue's stream. */
  readonly version: number;
  /** What was recorded; empty where nothing changed. */
  readonly events: readonly CatalogueEvent[];
  /** The catalogue before. */
  readonly before: CatalogueState;
  /** Warnings: what the institution's lawyer should confirm. */
  readonly warnings: readonly Finding[];
}

interface Publication extends CatalogueOffer {
  readonly actor: Actor;
  /** What the offer does not name is retired today. */
  readonly retiresAbsent?: boolean;
  /** Told after each content that is kept. */
  readonly onKept?: (done: number, total: number) => void;
}

/** The whole of an offer becomes an institution's catalogue, or nothing of it. */
export class PublishProcedures extends Command<PublishedCatalogue> {
  constructor(
    readonly institution: string,
    readonly publication: Publication,
  ) {
    super();
  }
}

@CommandHandler(PublishProcedures)
export class PublishProceduresHandler implements ICommandHandler<PublishProcedures> {
  constructor(
    private readonly store: EventStore,
    private readonly institutions: InstitutionDirectory,
    private readonly folios: FolioBook,
    private readonly clock: Clock,
  ) {}

  /** @throws InstitutionUnknown, CatalogueRefused with every finding */
  async execute({ institution, publication }: PublishProcedures): Promise<PublishedCatalogue> {
    const { actor, retiresAbsent = false, onKept } = publication;
    const record = await this.institutions.get(institution);
    const on = this.institutions.civilDate(record, this.clock.now());
    const findings = checkOffer(publication, record, on);
    if (findings.some(({ severity }) => severity === 'error')) throw new CatalogueRefused(findings);
    const procedures = publication.procedures.map(({ procedure }) => procedure);
    const regimes = regimesNamedBy(procedures, publication.regimes);
    await this.keep(institution, procedures, regimes, onKept);
    for (const series of new Set(procedures.map((procedure) => procedure.series)))
      await this.folios.ensureSeries({ institution, series, zone: record.zone, prefix: record.prefix });
    const offer = { procedures: procedures.map(publishedProcedure), regimes: regimes.map(publishedRegime) };
    let before: CatalogueState = catalogueStream.decider.initial;
    let events: readonly CatalogueEvent[] = [];
    const { version } = await this.store.decide(
      catalogueStream,
      catalogueOf(institution),
      (state) => {
        before = state;
        events = publishCatalogue(state, { ...offer, retiresAbsent, on });
        return { events };
      },
      { commandId: randomUUID(), actor, correlationId: `publish/${randomUUID()}` },
    );
    return { version, events, before, warnings: findings };
  }

  /** Before the commit, so that none names what is nowhere. */
  private async keep(
    institution: string,
    procedures: readonly Procedure[],
    regimes: readonly Regime[],
    onKept: Publication['onKept'],
  ): Promise<void> {
    const contents = [
      ...regimes.map((content) => ({ kind: 'regime' as const, code: content.id, content })),
      ...procedures.map((content) => ({ kind: 'procedure' as const, code: content.code, content })),
    ];
    for (const [at, content] of contents.entries()) {
      await this.institutions.keep({ institution, ...content });
      onKept?.(at + 1, contents.length);
    }
  }
}

/** Those of the law that cases can come to be held to. */
function regimesNamedBy(procedures: readonly Procedure[], regimes: readonly Regime[]): Regime[] {
  const named = new Set(
    procedures.flatMap(({ term, stages }) => [
      term.regime,
      ...stages.flatMap(({ tasks }) =>
        tasks.flatMap((task) => (task.term && 'regime' in task.term ? task.term.regime : [])),
      ),
    ]),
  );
  return regimes.filter(({ id }) => named.has(id));
}

function publishedProcedure(content: Procedure) {
  const { code, validFrom, validTo } = content;
  return { procedure: code, version: contentHash(content), validFrom, ...(validTo !== undefined && { validTo }) };
}

function publishedRegime(content: Regime) {
  const { id, validFrom, validTo } = content;
  return {
    regime: id,
    version: contentHash(content),
    ...(validFrom !== null && { validFrom }),
    ...(validTo !== null && { validTo }),
  };
}
