import { EventReader, EventStore } from '@libs/event-store';
import type { Principal } from '@libs/identity';
import type { Regime } from '@libs/legal-terms';
import type { Procedure } from '@libs/procedures';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory, type ProcedureDefinition } from '../../institutions/index.js';
import { StaffDirectory } from '../../staff/index.js';
import { CaseReads } from '../reads/case-reads.js';
import { caseStream } from '../case-stream.js';
import { requireCertified } from '../domain/case.deadline.js';
import type { CaseEvent } from '../domain/case.events.js';
import { SilenceNotCertified } from '../domain/case.refusals.js';
import { isRegistered, type RegisteredCase } from '../domain/case.state.js';
import type { SilencePaper } from './silence-paper.js';
import { termLawOf } from '../term/term-law.js';

/** Issues the constancia from the history up to the commit that certified it, so that every print says the same. */
@Injectable()
export class SilencePapers {
  constructor(
    private readonly store: EventStore,
    private readonly reader: EventReader,
    private readonly institutions: InstitutionDirectory,
    private readonly staff: StaffDirectory,
    private readonly reads: CaseReads,
  ) {}

  /** @throws CaseUnknown, also to who may not see the case; NoSilenceYet | SilenceAlreadySetAside | SilenceNotCertified */
  async issue(principal: Principal, caseId: string): Promise<SilencePaper> {
    const { institution } = principal;
    const loaded = await this.store.loadHistory(caseStream, { institution, streamId: caseId });
    requireCertified(await this.reads.requireRead(principal, { caseId, state: loaded.state }, 'print-silence'));
    const at = loaded.commits.findLastIndex(({ events }) => events.some(({ type }) => type === 'SilenceCertified'));
    const commit = loaded.commits[at];
    const events = (await this.reader.read(loaded.commits.slice(0, at + 1), { open: false })).flat();
    const { decider } = caseStream;
    const state = events.reduce(
      (so, event) => decider.evolve(so, event as unknown as CaseEvent, event.envelope),
      decider.initial,
    );
    const certified = events.findLast(({ type }) => type === 'SilenceCertified');
    if (!isRegistered(state) || commit === undefined || certified === undefined) throw new SilenceNotCertified(caseId);
    const { actor } = certified.envelope;
    const [record, member, law] = await Promise.all([
      this.institutions.get(institution),
      this.staff.find(actor.id),
      this.lawOf(state),
    ]);
    const { effect, dueOn, certifiedOn } = requireCertified(state);
    const requestedOn = certified.data['requestedOn'];
    return {
      folio: state.folio,
      institution: { code: record._id, name: record.name },
      filedOn: state.filedOn,
      ...law,
      ...(state.extension && { extensionDays: state.extension.days }),
      dueOn,
      effect,
      ...(typeof requestedOn === 'string' && { requestedOn }),
      certifiedOn,
      certifiedAt: certified.envelope.effectiveAt,
      certifiedBy: { name: member?.name ?? actor.id, role: actor.role ?? '' },
      verification: Buffer.from(commit.hash.buffer).toString('hex'),
    };
  }

  /** As the case had it when the silence was certified. */
  private async lawOf({ procedureVersion, law, termDays = 0 }: RegisteredCase): Promise<PaperLaw> {
    const [definition, regime] = await Promise.all([
      this.institutions.consulted<Procedure | ProcedureDefinition>(procedureVersion),
      law && this.institutions.consulted<Regime>(law.regimeVersion),
    ]);
    const { code, name, legalBasis } = termLawOf(definition);
    const bases = [...silenceBasisOf(definition), regime?.legalBasis ?? legalBasis];
    return {
      procedure: { code, name },
      term: law ? { unit: law.unit, length: law.length } : { unit: 'BUSINESS_DAYS', length: termDays },
      legalBasis: [...new Set(bases)],
    };
  }
}

type PaperLaw = Pick<SilencePaper, 'procedure' | 'term' | 'legalBasis'>;

function silenceBasisOf(definition: Procedure | ProcedureDefinition): string[] {
  if (!('silence' in definition)) return [];
  const { legalBasis, silence } = definition;
  return legalBasis.filter(({ key }) => silence.basis.includes(key)).map(({ text }) => text);
}
