import { Injectable } from '@nestjs/common';
import type { Procedure } from '@libs/procedures';
import { CaseFiles, type RegisteredCase } from '../cases/index.js';
import { InstitutionDirectory, type ProcedureDefinition } from '../institutions/index.js';
import type { Holder } from './domain/licence.events.js';
import type { GrantFacts } from './domain/licence.issue.js';
import { ProcedureIssuesNoLicence } from './domain/licence.refusals.js';

/** Reads from a case what a licence rests on. */
@Injectable()
export class LicenceGrants {
  constructor(
    private readonly files: CaseFiles,
    private readonly institutions: InstitutionDirectory,
  ) {}

  /**
   * Of the version that the case was filed under; of a renewal by a procedure that says nothing of licences, what that of the licence says.
   * @throws ProcedureIssuesNoLicence
   */
  async of(
    institution: string,
    caseId: string,
    state: RegisteredCase,
    {
      by,
      on,
      renewed,
    }: {
      readonly by: string;
      readonly on: string;
      /** Version of the licence that it renews. */ readonly renewed?: string;
    },
  ): Promise<GrantFacts> {
    const { procedureVersion, department = '' } = state;
    const { rule, validity, definition } = await this.rules(state, renewed);
    const { petition } = await this.files.open(institution, caseId);
    return {
      caseId,
      procedure: state.procedure,
      procedureVersion,
      department,
      on,
      rule,
      validity,
      tasksLeft: tasksLeft(state, definition),
      signer: state.resolution?.signer ?? by,
      form: inWords((petition.form ?? {}) as Record<string, unknown>, definition),
      ...decided(state),
      ...held(state, petition.applicant),
    };
  }

  private async rules({ procedure, procedureVersion }: RegisteredCase, renewed: string | undefined) {
    const definition = await this.procedure(procedureVersion);
    const original = renewed === undefined ? undefined : await this.procedure(renewed);
    const rule = definition?.licence ?? original?.licence;
    const validity = definition?.validity ?? original?.validity;
    if (definition === undefined || rule === undefined || validity === undefined)
      throw new ProcedureIssuesNoLicence(procedure);
    return { rule, validity, definition };
  }

  /** The long definition of a version; undefined where a case was filed under a short one. */
  async procedure(version: string): Promise<Procedure | undefined> {
    const definition = await this.institutions.consulted<Procedure | ProcedureDefinition>(version);
    return 'stages' in definition ? definition : undefined;
  }
}

/** What was chosen, as the form words it: codes mean nothing on a licence. */
function inWords(answers: Readonly<Record<string, unknown>>, { form }: Procedure): Record<string, unknown> {
  const worded = Object.entries(answers).map(([field, answer]) => {
    const asked = form.properties[field];
    const choices = asked?.type === 'string' ? asked.oneOf : undefined;
    return [field, choices?.find((choice) => choice.const === answer)?.title ?? answer] as const;
  });
  return Object.fromEntries(worded);
}

function decided({
  status,
  outcome,
  notifiedOn,
}: RegisteredCase): Pick<GrantFacts, 'caseStatus' | 'outcome' | 'effectiveOn'> {
  return {
    caseStatus: status,
    ...(outcome !== undefined && { outcome }),
    ...(notifiedOn !== undefined && { effectiveOn: notifiedOn }),
  };
}

/** As the case knows who asked; nobody where that was erased. */
function held(
  { applicantAlias }: RegisteredCase,
  applicant: Partial<Holder> = {},
): Pick<GrantFacts, 'holder' | 'holderAlias'> {
  const { name, identifier, identifierKind } = applicant;
  if (name === undefined || applicantAlias === undefined) return {};
  const identified = {
    ...(identifier !== undefined && { identifier }),
    ...(identifierKind !== undefined && { identifierKind }),
  };
  return { holderAlias: applicantAlias, holder: { name, ...identified } };
}

/**
 * What of the procedure comes before what it issues and is not done: no licence without its payment or a recorded exemption (DOMAIN.md D.3).
 * A case that was decided without its stages still owes the payment that its procedure lists.
 */
function tasksLeft({ tasks }: RegisteredCase, { stages }: Procedure): string[] {
  if (tasks !== undefined)
    return tasks
      .filter((one) => one.blocking && one.phase !== 'done' && one.kind !== 'deliverable')
      .map(({ task }) => task);
  const owed = stages.filter(({ when }) => when === undefined).flatMap((stage) => stage.tasks);
  return owed.filter((one) => one.kind === 'payment' && one.blocking && one.when === undefined).map(({ code }) => code);
}
