import type { Consulted } from '@libs/event-store';
import { Injectable } from '@nestjs/common';
import { LegalClock } from '../../deadlines/index.js';
import { InstitutionDirectory, type InstitutionRecord } from '../../institutions/index.js';
import { ProcedureCatalogue, type ProcedureInForce, receivedAt } from '../../procedures/index.js';
import type { Channel } from '../domain/case.codes.js';
import type { Petition } from '../domain/case.intake.js';
import { governingTerm } from '../governing-term.js';
import { consultedFor } from '../resumed-term.js';
import { catalogued } from '../unclassified.js';
import { checkPetition, ELECTRONIC } from './petition-checks.js';

type Asked = Pick<Petition, 'procedure' | 'matter' | 'place' | 'office' | 'channel' | 'applicant' | 'form'>;

/** The definition a petition is filed under on a civil date: of the catalogue, or of the institution's short list. */
export interface Filing {
  readonly on: string;
  readonly procedureVersion: string;
  readonly series: string;
  readonly public: boolean;
  /** Business days, of a short definition. */
  readonly termDays?: number;
  readonly published?: ProcedureInForce;
}

/** What a commit needs of the term that begins. */
type OpenedTerm = Pick<Petition, 'termDays' | 'dueOn' | 'law'> & { readonly consulted: Consulted };

/** Which definition a petition falls under, whether it fits it, and the term that follows. */
@Injectable()
export class FilingRules {
  constructor(
    private readonly institutions: InstitutionDirectory,
    private readonly catalogue: ProcedureCatalogue,
    private readonly clock: LegalClock,
  ) {}

  /**
   * @param asInLog an imported petition is taken as it was: only its codes must be known
   * @throws ProcedureUnknown, ProcedureNotInForce, RegimeNotPublished, what checkPetition and requirePetitionCodes refuse
   */
  async prepare(record: InstitutionRecord, petition: Asked, on: string, asInLog = false): Promise<Filing> {
    const { _id, country, series } = record;
    const { procedure } = petition;
    const published = await this.catalogue.find(_id, procedure, on);
    if (published === undefined) {
      const short = this.institutions.requireProcedure(record, procedure);
      this.institutions.requirePetitionCodes(record, catalogued(petition), short.matters);
      return { on, procedureVersion: short.version, series, public: short.public, termDays: short.termDays };
    }
    const { definition, version } = published;
    this.institutions.requirePetitionCodes(record, catalogued(petition), definition.matters);
    if (!asInLog) checkPetition(definition, petition, country);
    const isPublic = definition.channels.includes('open311') && definition.confidentiality === 'public';
    return { on, procedureVersion: version, series: definition.series, public: isPublic, published };
  }

  /** @throws CalendarTooShort, TermNotCountable */
  async openTerm(
    { _id, country }: InstitutionRecord,
    { published, termDays, on }: Filing,
    { at, channel }: { at: Date; channel: Channel },
  ): Promise<OpenedTerm> {
    if (published === undefined) {
      const days = termDays ?? 0;
      const due = await this.clock.openTerm({ institution: _id, termDays: days, filedOn: on });
      return { termDays: days, dueOn: due.dueOn, consulted: consultedFor(due) };
    }
    const filed = receivedAt(published.definition, at, ELECTRONIC.includes(channel));
    const { due, ...term } = await governingTerm(this.clock, _id, published, { country, filed, suspensions: [] });
    const countsFrom = due.countsFrom === on ? undefined : due.countsFrom;
    const law = { ...term.law, ...(countsFrom !== undefined && { countsFrom }) };
    return { ...term, law, dueOn: due.dueOn, consulted: consultedFor(due) };
  }
}
