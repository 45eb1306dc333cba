import { FreshReads } from '@libs/batching';
import { EventStore } from '@libs/event-store';
import type { Regime } from '@libs/legal-terms';
import type { Procedure } from '@libs/procedures';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory } from '../institutions/index.js';
import { catalogueOf, catalogueStream } from './catalogue-stream.js';
import { type CatalogueState, inForce } from './domain/catalogue.state.js';
import { ProcedureNotInForce, RegimeNotPublished } from './procedures.refusals.js';

/** A version of a procedure with the law its term runs under; the hashes are what a case pins. */
export interface ProcedureInForce {
  readonly version: string;
  readonly definition: Procedure;
  readonly regimeVersion: string;
  readonly regime: Regime;
}

/** How long a process may go by a catalogue to which something was published meanwhile. */
const FRESH_MS = 1_000;

/** The procedures that institutions offer, as they were published. Registering reads it from memory: at most once a second is the database asked. */
@Injectable()
export class ProcedureCatalogue {
  private readonly states = new FreshReads<CatalogueState>(FRESH_MS);

  constructor(
    private readonly store: EventStore,
    private readonly institutions: InstitutionDirectory,
  ) {}

  /**
   * The version in force on a civil date; undefined where the catalogue has never had such a procedure.
   * @throws ProcedureNotInForce, RegimeNotPublished
   */
  async find(institution: string, code: string, on: string): Promise<ProcedureInForce | undefined> {
    const state = await this.present(institution);
    const versions = state.procedures.get(code);
    if (versions === undefined) return undefined;
    const version = inForce(versions, on)?.version;
    if (version === undefined) throw new ProcedureNotInForce(code, on);
    return this.withRegime(state, version, on);
  }

  /** Whether it was ever published: then the institution's own short list does not count. */
  async knows(institution: string, code: string): Promise<boolean> {
    return (await this.present(institution)).procedures.has(code);
  }

  /** Every procedure that can be filed on a civil date, in the order of their codes: one whose law has ended cannot. */
  async inForce(institution: string, on: string): Promise<ProcedureInForce[]> {
    const state = await this.present(institution);
    const codes = [...state.procedures].toSorted(([one], [other]) => (one < other ? -1 : 1));
    const versions = codes.flatMap(([, published]) => inForce(published, on)?.version ?? []);
    const found = await Promise.all(versions.map((version) => this.findWithRegime(state, version, on)));
    return found.filter((one) => one !== undefined);
  }

  /** Whether the version was published for that procedure, in force now or not. */
  async published(institution: string, code: string, version: string): Promise<boolean> {
    const state = await this.present(institution);
    return state.procedures.get(code)?.some((one) => one.version === version) ?? false;
  }

  /** A version whatever day it is for, under the law of a civil date. @throws RegimeNotPublished */
  async version(institution: string, version: string, on: string): Promise<ProcedureInForce> {
    return this.withRegime(await this.present(institution), version, on);
  }

  /** The hash of a regime in force on a civil date. @throws RegimeNotPublished */
  async regime(institution: string, id: string, on: string, procedure: string): Promise<string> {
    const version = inForce((await this.present(institution)).regimes.get(id), on)?.version;
    if (version === undefined) throw new RegimeNotPublished(procedure, id, on);
    return version;
  }

  /** Everything that was ever published and not withdrawn before its first day. */
  all(institution: string): Promise<CatalogueState> {
    return this.present(institution);
  }

  async isEmpty(institution: string): Promise<boolean> {
    return (await this.store.load(catalogueStream, catalogueOf(institution))).version === 0;
  }

  private async withRegime(state: CatalogueState, version: string, on: string): Promise<ProcedureInForce> {
    const found = await this.findWithRegime(state, version, on);
    if (found) return found;
    const { code, term } = await this.institutions.consulted<Procedure>(version);
    throw new RegimeNotPublished(code, term.regime, on);
  }

  private async findWithRegime(
    state: CatalogueState,
    version: string,
    on: string,
  ): Promise<ProcedureInForce | undefined> {
    const definition = await this.institutions.consulted<Procedure>(version);
    const regimeVersion = inForce(state.regimes.get(definition.term.regime), on)?.version;
    if (regimeVersion === undefined) return undefined;
    return { version, definition, regimeVersion, regime: await this.institutions.consulted<Regime>(regimeVersion) };
  }

  private present(institution: string): Promise<CatalogueState> {
    return this.states.get(institution, async () => {
      const { state } = await this.store.load(catalogueStream, catalogueOf(institution));
      return state;
    });
  }
}
