import { askedRequirements, type AskedRequirement } from '@libs/procedures';
import { Injectable } from '@nestjs/common';
import { CaseFiles } from '../case-file.js';
import type { RequirementFact } from '../domain/case.requirements.js';
import type { CaseLaw } from '../term/case-law.js';

/** The requirements of a case, by what its form says. That is read each time and kept nowhere: it is the citizen's. */
@Injectable()
export class RequirementFacts {
  constructor(private readonly files: CaseFiles) {}

  async of(
    institution: string,
    caseId: string,
    { requirements, asking }: Pick<CaseLaw, 'requirements' | 'asking'>,
  ): Promise<readonly RequirementFact[]> {
    // Where nothing hangs on the form, it need not be opened.
    if (asking === undefined || !requirements.some(({ conditional }) => conditional)) return requirements;
    return askedRequirements(asking, await this.files.formOf(institution, caseId)).map(factOf);
  }
}

function factOf({ code, applies }: AskedRequirement): RequirementFact {
  const conditional = applies !== 'always';
  const decided = applies === 'by-form' || applies === 'not-by-form';
  return { code, conditional, ...(decided && { byForm: applies === 'by-form' }) };
}
