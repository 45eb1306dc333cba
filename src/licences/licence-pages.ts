import { expiresAt } from '@libs/four-eyes';
import { EventReader, type ReadEvent } from '@libs/event-store';
import type { Principal } from '@libs/identity';
import type { Procedure } from '@libs/procedures';
import { civilDate, dayNumber } from '@libs/business-calendar';
import { Injectable } from '@nestjs/common';
import { CaseFiles, CaseReads, maySee, shutTo } from '../cases/index.js';
import { InstitutionDirectory } from '../institutions/index.js';
import type { LicenceEvent, LicenceEventType } from './domain/licence.events.js';
import { type IssuedLicence, lastPeriod } from './domain/licence.state.js';
import { type Renewal, validityOn, type ValidityThen } from './domain/validity.js';
import { basisInWords } from './licence-basis.js';
import { LicenceCodes } from './licence-codes.js';
import { LicenceGrants } from './licence-grants.js';
import { LicenceRegister, type RegisteredLicence } from './licence-register.js';
import type { LicenceDto, MeasureLine, RenewalLine, ValidityLine } from './licences.dto.js';

type DataOf<Type extends LicenceEventType> = Partial<Extract<LicenceEvent, { type: Type }>['data']>;

/** Reads a licence for somebody of the staff. */
@Injectable()
export class LicencePages {
  constructor(
    private readonly register: LicenceRegister,
    private readonly reader: EventReader,
    private readonly files: CaseFiles,
    private readonly reads: CaseReads,
    private readonly grants: LicenceGrants,
    private readonly codes: LicenceCodes,
    private readonly institutions: InstitutionDirectory,
  ) {}

  /** @throws CaseUnknown, also to who may not see the case that issued it */
  async page(principal: Principal, caseId: string): Promise<LicenceDto> {
    const { institution } = principal;
    const found = await this.register.find(institution, caseId);
    const of = found?.caseId ?? caseId;
    const { state } = await this.files.state(institution, of);
    const aCase = await this.reads.requireRead(principal, { caseId: of, state }, 'read-licence');
    const open = maySee(principal, aCase, 'read-personal-data');
    const nothing = { periods: [], suspensions: [], renewals: [], history: [] };
    if (found === undefined) return { caseId, version: 0, status: 'none', ...nothing, withheld: !open };
    const shut = shutTo(principal, aCase);
    const events = (await this.reader.read(found.commits, { open, shut })).flat();
    return { ...(await this.shown(institution, found, events)), withheld: !open };
  }

  private async shown(
    institution: string,
    { caseId, state, version, renewals }: RegisteredLicence,
    events: readonly ReadEvent[],
  ): Promise<Omit<LicenceDto, 'withheld'>> {
    const [record, procedure] = await Promise.all([
      this.institutions.get(institution),
      this.grants.procedure(state.procedureVersion),
    ]);
    const today = this.institutions.today(record);
    const { number, department, issuedOn, signer, revokedOn, proposal } = state;
    const { holder, giro, place, establishment, conditions } = wordsIn(events);
    const said = { holder, giro, place, establishment, conditions };
    return {
      caseId,
      version,
      status: 'issued',
      number,
      procedure: state.procedure,
      department,
      issuedOn,
      signer,
      ...present(said),
      basis: basisInWords(state.basis, procedure),
      periods: [...state.periods],
      suspensions: [...state.suspensions],
      ...(revokedOn !== undefined && { revokedOn }),
      renewals: renewals.map((one) => renewalLine(one, procedure)),
      validity: validityLine(validityOn(state, renewals, today), procedure),
      ...renewableBy(state, procedure),
      ...(proposal && { proposal: proposalLine(proposal, events) }),
      verification: this.codes.of(institution, caseId, number),
      history: events.map(({ type, envelope, data }) => ({
        type,
        at: envelope.effectiveAt,
        by: envelope.actor.id,
        data,
      })),
    };
  }
}

/** What was said of it, the conditions as they were last put. */
function wordsIn(events: readonly ReadEvent[]): DataOf<'LicenceIssued'> {
  const issued = (events.find(({ type }) => type === 'LicenceIssued')?.data ?? {}) as DataOf<'LicenceIssued'>;
  const renewed = events.findLast(({ type, data }) => type === 'LicenceRenewed' && data['conditions'] !== undefined);
  const { conditions } = (renewed?.data ?? issued) as DataOf<'LicenceRenewed'>;
  return { ...issued, ...(conditions !== undefined && { conditions }) };
}

function renewableBy(
  state: IssuedLicence,
  procedure: Procedure | undefined,
): Pick<LicenceDto, 'renewedBy' | 'renewableFrom'> {
  const rule = procedure?.licence?.renewal;
  const { to } = lastPeriod(state);
  if (rule === undefined || to === undefined || state.revokedOn !== undefined) return {};
  return { renewedBy: rule.procedure, renewableFrom: civilDate(dayNumber(to) - rule.opensDaysBefore) };
}

function proposalLine(proposal: NonNullable<IssuedLicence['proposal']>, events: readonly ReadEvent[]): MeasureLine {
  const { proposalId, payloadHash, measure, until, proposer } = proposal;
  const told = events.findLast(({ type, data }) => type === 'MeasureProposed' && data['proposalId'] === proposalId);
  const { reason, legalBasis } = (told?.data ?? {}) as DataOf<'MeasureProposed'>;
  const line = { proposalId, payloadHash, measure, proposer, expiresAt: expiresAt(proposal) };
  return { ...line, ...present({ until, reason, legalBasis }) };
}

export function validityLine({ renewal, ...told }: ValidityThen, procedure: Procedure | undefined): ValidityLine {
  return { ...told, ...(renewal && { renewal: renewalLine(renewal, procedure) }) };
}

function renewalLine({ pending: _, basis, ...told }: Renewal, procedure: Procedure | undefined): RenewalLine {
  return { ...told, basis: basisInWords(basis, procedure) };
}

/** Without fields that have no value. */
function present<T extends object>(given: T): { [Field in keyof T]?: Exclude<T[Field], undefined> } {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Field in keyof T]?: Exclude<T[Field], undefined> };
}
