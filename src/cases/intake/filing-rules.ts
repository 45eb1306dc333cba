import type { Consulted } from '@libs/event-store';
import { Injectable } from '@nestjs/common';
import { LegalClock } from '../../deadlines/index.js';
import { InstitutionDirectory, type InstitutionRecord } from '../../institutions/index.js';
import { ZoneBook } from '../../zones/index.js';
import { ProcedureCatalogue, type ProcedureInForce, receivedAt } from '../../procedures/index.js';
import type { Channel } from '../domain/case.codes.js';
import type { Petition } from '../domain/case.intake.js';
import { governingTerm } from '../term/governing-term.js';
import { consultedFor } from '../term/resumed-term.js';
import { catalogued } from '../unclassified.js';
import { type AccusedGiven, ReserveDesk } from '../reserve/reserve-desk.js';
import { checkPetition, ELECTRONIC } from './petition-checks.js';
import { AccusedNotTaken } from './petition.refusals.js';

type Asked = Pick<
  Petition,
  'procedure' | 'matter' | 'place' | 'office' | 'channel' | 'applicant' | 'form' | 'location'
>;
type PetitionCodes = Pick<Petition, 'procedure'> & Partial<Pick<Petition, 'matter' | 'place' | 'office'>>;

/** The definition a petition is filed under on a civil date: of the catalogue, or of the institution's short list. */
export type Filing = {
  readonly on: string;
  readonly procedureVersion: string;
  readonly series: string;
  readonly public: boolean;
  /** Where what the procedure seals goes: its own route, which no rule of the institution changes. */
  readonly sealedFor?: string;
  /** Where its point lies, of one that names no place: the place and the map by which it was found. */
  readonly placed?: { readonly place: string; readonly zoneMap: string };
} & (
  | { readonly published: ProcedureInForce }
  /** Business days, of a short definition. */
  | { readonly published?: undefined; readonly termDays: number }
);

/** What a commit needs of the term that begins. */
type OpenedTerm = Pick<Petition, 'termDays' | 'dueOn' | 'law'> & { readonly consulted: Consulted };

/** Which definition a petition falls under, whether it fits it, and the term that follows. */
@Injectable()
export class FilingRules {
  constructor(
    private readonly institutions: InstitutionDirectory,
    private readonly catalogue: ProcedureCatalogue,
    private readonly clock: LegalClock,
    private readonly reserves: ReserveDesk,
    private readonly zones: ZoneBook,
  ) {}

  /** @throws what getFiling and checkPetition refuse */
  async prepare(record: InstitutionRecord, petition: Asked, on: string): Promise<Filing> {
    const filing = await this.getFiling(record, catalogued(petition), on);
    if (filing.published) checkPetition(filing.published.definition, petition, record.country);
    return { ...filing, ...(await this.placeOf(record, petition)) };
  }

  /** Only the place stands in clear in the history, as one that was chosen from the list does; the point itself is sealed. */
  private async placeOf({ _id, places }: InstitutionRecord, petition: Asked): Promise<Pick<Filing, 'placed'>> {
    const { latitude, longitude } = petition.location ?? {};
    if (catalogued(petition).place !== undefined || latitude === undefined || longitude === undefined) return {};
    const placed = await this.zones.placeAt(_id, { latitude, longitude });
    // A list may have been loaded anew without a place that the map still has.
    return placed && places.some(({ code }) => code === placed.place) ? { placed } : {};
  }

  /** By the codes alone. @throws ProcedureUnknown, ProcedureNotInForce, RegimeNotPublished, what requirePetitionCodes refuses */
  async getFiling(record: InstitutionRecord, codes: PetitionCodes, on: string): Promise<Filing> {
    const published = await this.catalogue.find(record._id, codes.procedure, on);
    if (published === undefined) {
      const { matters, ...short } = this.institutions.requireProcedure(record, codes.procedure);
      this.institutions.requirePetitionCodes(record, codes, matters);
      const { version: procedureVersion, termDays } = short;
      return { on, procedureVersion, series: record.series, public: short.public, termDays };
    }
    const { definition, version: procedureVersion } = published;
    this.institutions.requirePetitionCodes(record, codes, definition.matters);
    const isPublic = definition.channels.includes('open311') && definition.confidentiality === 'public';
    const sealed = definition.confidentiality === 'sealed' && { sealedFor: definition.routing.defaultDepartment };
    return { on, procedureVersion, series: definition.series, public: isPublic, published, ...sealed };
  }

  /** How it is kept from the beginning, where its procedure seals it. @throws AccusedNotTaken, what the desk of reserves refuses */
  async reserveFor(
    { _id }: InstitutionRecord,
    { sealedFor }: Filing,
    accused: AccusedGiven | undefined,
    namingId: string,
  ): Promise<Pick<Petition, 'reserve'>> {
    if (sealedFor !== undefined) return { reserve: await this.reserves.atFiling(_id, sealedFor, accused, namingId) };
    if (accused !== undefined) throw new AccusedNotTaken();
    return {};
  }

  /** @throws CalendarTooShort, TermNotCountable */
  async openTerm(
    { _id, country }: InstitutionRecord,
    filing: Filing,
    { at, channel }: { at: Date; channel: Channel },
  ): Promise<OpenedTerm> {
    const { on, published } = filing;
    if (published === undefined) {
      const { termDays } = filing;
      const due = await this.clock.openTerm({ institution: _id, termDays, filedOn: on });
      return { termDays, dueOn: due.dueOn, consulted: consultedFor(due) };
    }
    const filed = receivedAt(published.definition, at, ELECTRONIC.includes(channel));
    const story = { country, from: on, filed, suspensions: [] };
    const { due, ...term } = await governingTerm(this.clock, _id, published, story);
    return { ...term, dueOn: due.dueOn, consulted: consultedFor(due) };
  }
}
