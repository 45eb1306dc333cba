import type { Principal } from '@libs/identity';
import { letterText } from '@libs/letters';
import { Injectable } from '@nestjs/common';
import { renderLetterPdf, textHash } from '../cases/index.js';
import { InstitutionDirectory } from '../institutions/index.js';
import { StaffDirectory } from '../staff/index.js';
import { MediationWithoutAct } from './domain/mediation.refusals.js';
import { isBegun } from './domain/mediation.state.js';
import { mediationAct } from './mediation-act.js';
import { MediationPages } from './mediation-pages.js';
import { MediationWords, shownMediation } from './mediation-words.js';

const CONCLUDING: ReadonlySet<string> = new Set([
  'MediationAgreed',
  'MediationFailed',
  'MediationEndedEarly',
  'MediationRefused',
]);

/** Prints the act of a mediation from its history. */
@Injectable()
export class MediationActs {
  constructor(
    private readonly pages: MediationPages,
    private readonly institutions: InstitutionDirectory,
    private readonly staff: StaffDirectory,
  ) {}

  /** @throws CaseUnknown, also to who may not see the case; MediationWithoutAct */
  async print(principal: Principal, caseId: string): Promise<{ name: string; pdf: Buffer }> {
    const read = await this.pages.read(principal, caseId, 'print-mediation-act');
    const commit = read.commits.find(({ events }) => events.some(({ type }) => CONCLUDING.has(type)));
    if (commit === undefined || !isBegun(read.state)) throw new MediationWithoutAct();
    const { facilitator, department } = read.state;
    const [record, member] = await Promise.all([
      this.institutions.get(principal.institution),
      facilitator === undefined ? undefined : this.staff.find(facilitator),
    ]);
    const act = mediationAct({
      institution: record.name,
      department: record.departments.find(({ code }) => code === department)?.name ?? department,
      folio: read.aCase.folio,
      ...(member && { facilitator: member.name }),
      mediation: shownMediation(read.state, new MediationWords(read.events)),
      verification: Buffer.from(commit.hash.buffer).toString('hex'),
    });
    if (act === undefined) throw new MediationWithoutAct();
    const { name, title, parts } = act;
    const pdf = await renderLetterPdf({
      title,
      institution: record.name,
      parts,
      at: commit.recordedAt,
      textHash: textHash(letterText(parts)),
    });
    return { name: `${name}-${read.aCase.folio}`, pdf };
  }
}
