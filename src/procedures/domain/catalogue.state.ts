import { civilDate, dayNumber } from '@libs/business-calendar';
import type { Decider } from '@libs/decider';
import type { CatalogueEvent } from './catalogue.events.js';

/** What was published, and the days it is in force; both included. */
export interface PublishedVersion {
  /** Hash of the content. */
  readonly version: string;
  readonly validFrom: string;
  readonly validTo?: string;
}

/** An institution's procedures and the regimes they name: by code, each with its versions in the order of their first days. */
export interface CatalogueState {
  readonly procedures: ReadonlyMap<string, readonly PublishedVersion[]>;
  readonly regimes: ReadonlyMap<string, readonly PublishedVersion[]>;
}

export const emptyCatalogue: CatalogueState = { procedures: new Map(), regimes: new Map() };

/** The first day of what has none: before every filing. */
export const SINCE_EVER = '0001-01-01';

/** The version in force on a day: the one that began last, unless it has ended. */
export function inForce(versions: readonly PublishedVersion[] | undefined, on: string): PublishedVersion | undefined {
  const began = versions?.findLast(({ validFrom }) => validFrom <= on);
  return began?.validTo === undefined || began.validTo >= on ? began : undefined;
}

export const catalogueDecider: Decider<CatalogueState, CatalogueEvent> = {
  initial: emptyCatalogue,

  evolve(state, event) {
    switch (event.type) {
      case 'ProcedurePublished': {
        const { procedure, ...version } = event.data;
        return { ...state, procedures: withVersion(state.procedures, procedure, version) };
      }
      case 'ProcedureRetired': {
        const { procedure, on } = event.data;
        const kept = endedBefore(state.procedures.get(procedure) ?? [], on);
        return { ...state, procedures: new Map(state.procedures).set(procedure, kept) };
      }
      case 'RegimePublished': {
        const { regime, validFrom = SINCE_EVER, ...version } = event.data;
        return { ...state, regimes: withVersion(state.regimes, regime, { ...version, validFrom }) };
      }
    }
  },
};

function withVersion(
  all: ReadonlyMap<string, readonly PublishedVersion[]>,
  code: string,
  version: PublishedVersion,
): ReadonlyMap<string, readonly PublishedVersion[]> {
  const others = (all.get(code) ?? []).filter(({ validFrom }) => validFrom !== version.validFrom);
  const versions = [...others, version].toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  return new Map(all).set(code, versions);
}

function endedBefore(versions: readonly PublishedVersion[], on: string): PublishedVersion[] {
  const eve = civilDate(dayNumber(on) - 1);
  return versions
    .filter(({ validFrom }) => validFrom < on)
    .map((one) => (one.validTo === undefined || one.validTo > eve ? { ...one, validTo: eve } : one));
}
