import type { Envelope } from '@libs/decider';
import type { CatalogueEvent, ProcedurePublished, RegimePublished } from './catalogue.events.js';
import {
  catalogueDecider,
  type CatalogueState,
  inForce,
  type PublishedVersion,
  SINCE_EVER,
} from './catalogue.state.js';

/** What is offered to be in force, already checked; `on` is the civil date of publishing. */
export interface Offer {
  readonly procedures: readonly ProcedurePublished['data'][];
  readonly regimes: readonly RegimePublished['data'][];
  /** Procedures of the catalogue that the offer does not name end; otherwise they go on as they are. */
  readonly retiresAbsent: boolean;
  readonly on: string;
}

/** An event for each thing that changed and no other: the same offer a second time gives none. */
export function publishCatalogue(state: CatalogueState, offer: Offer): CatalogueEvent[] {
  const publishing = new Publishing(state);
  for (const regime of offer.regimes) publishing.regime(regime);
  for (const code of new Set(offer.procedures.map(({ procedure }) => procedure))) {
    const versions = offer.procedures.filter(({ procedure }) => procedure === code);
    publishing.withdrawPlanned(code, versions, offer.on);
    for (const version of versions) publishing.procedure(version);
  }
  if (offer.retiresAbsent)
    publishing.retireAllBut(new Set(offer.procedures.map(({ procedure }) => procedure)), offer.on);
  return publishing.events;
}

/** The catalogue as it grows by what is recorded. */
class Publishing {
  readonly events: CatalogueEvent[] = [];

  constructor(private present: CatalogueState) {}

  regime(data: RegimePublished['data']): void {
    const offered = { ...data, validFrom: data.validFrom ?? SINCE_EVER };
    if (!isThere(this.present.regimes.get(data.regime), offered)) this.record({ type: 'RegimePublished', data });
  }

  procedure(data: ProcedurePublished['data']): void {
    if (!isThere(this.present.procedures.get(data.procedure), data)) this.record({ type: 'ProcedurePublished', data });
  }

  /** A version that was to begin and is not offered any more never begins. */
  withdrawPlanned(procedure: string, offered: readonly ProcedurePublished['data'][], on: string): void {
    const planned = (this.present.procedures.get(procedure) ?? []).find(
      ({ validFrom }) => validFrom > on && !offered.some((one) => one.validFrom === validFrom),
    );
    if (planned) this.record({ type: 'ProcedureRetired', data: { procedure, on: planned.validFrom } });
  }

  retireAllBut(kept: ReadonlySet<string>, on: string): void {
    for (const [procedure, versions] of this.present.procedures) {
      const goesOn = inForce(versions, on) !== undefined || versions.some(({ validFrom }) => validFrom > on);
      if (!kept.has(procedure) && goesOn) this.record({ type: 'ProcedureRetired', data: { procedure, on } });
    }
  }

  private record(event: CatalogueEvent): void {
    this.events.push(event);
    this.present = catalogueDecider.evolve(this.present, event, NOWHERE);
  }
}

/** The catalogue is folded from the events alone. */
const NOWHERE = {} as Envelope;

function isThere(versions: readonly PublishedVersion[] | undefined, offered: PublishedVersion): boolean {
  return (versions ?? []).some(
    ({ version, validFrom, validTo }) =>
      version === offered.version && validFrom === offered.validFrom && validTo === offered.validTo,
  );
}
