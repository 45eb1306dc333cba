import type { LicenceRule, Validity } from '@libs/procedures';
import { type Lasting, lastDayOf } from './licence-days.js';
import type { Holder, LicenceEvent, LicenceEventData } from './licence.events.js';
import {
  LicenceAlreadyIssued,
  LicenceDecisionNotNotified,
  LicenceEndSetByProcedure,
  LicenceGiroMissing,
  LicenceNotGranted,
  LicenceTasksLeft,
} from './licence.refusals.js';
import { isIssued, type LicenceState } from './licence.state.js';

/** What a licence rests on: the case as it stands, and the version of its procedure that it was filed under. */
export interface GrantFacts {
  readonly caseId: string;
  readonly caseStatus: string;
  readonly outcome?: string;
  /** From when the notification of the decision counts. */
  readonly effectiveOn?: string;
  readonly procedure: string;
  readonly procedureVersion: string;
  readonly department: string;
  /** Blocking tasks of the procedure before what it issues that are not done. */
  readonly tasksLeft: readonly string[];
  readonly signer: string;
  readonly validity: Validity;
  readonly rule: LicenceRule;
  /** What was filled in of the form, as far as it is there. */
  readonly form: Readonly<Record<string, unknown>>;
  readonly holder?: Holder;
  readonly holderAlias?: string;
  /** Civil date in the institution's zone. */
  readonly on: string;
}

/** What whoever enters it says besides. */
export interface IssueGiven {
  readonly giro?: string;
  readonly place?: string;
  readonly establishment?: string;
  readonly conditions?: string;
  /** Only where the procedure leaves the day to a person. */
  readonly validTo?: string;
}

const GRANTS: ReadonlySet<string> = new Set(['favourable', 'partial']);
const STANDS: ReadonlySet<string> = new Set(['resolved', 'concluded']);

/** @throws LicenceNotGranted | LicenceDecisionNotNotified | LicenceTasksLeft: before a number is taken for it */
export function requireGranted({ caseStatus, outcome, effectiveOn, tasksLeft, on }: GrantFacts): string {
  if (!STANDS.has(caseStatus) || outcome === undefined || !GRANTS.has(outcome))
    throw new LicenceNotGranted(caseStatus, outcome);
  if (effectiveOn === undefined || effectiveOn > on) throw new LicenceDecisionNotNotified(effectiveOn);
  if (tasksLeft.length > 0) throw new LicenceTasksLeft(tasksLeft);
  return effectiveOn;
}

/** Once a case: what is said again under the same number changes nothing. It holds from the day on which the decision took effect. */
export function issueLicence(
  state: LicenceState,
  given: IssueGiven,
  facts: GrantFacts & { readonly number: string },
): LicenceEvent[] {
  const validFrom = requireGranted(facts);
  if (isIssued(state)) {
    if (state.number === facts.number) return [];
    throw new LicenceAlreadyIssued(state.number);
  }
  const { caseId, number, procedure, procedureVersion, department, signer, holder, holderAlias, on, rule, validity } =
    facts;
  const validTo = endOf(validFrom, given, facts);
  const data: LicenceEventData<'LicenceIssued'> = {
    caseId,
    number,
    series: rule.series,
    procedure,
    procedureVersion,
    department,
    issuedOn: on,
    effectiveOn: validFrom,
    validFrom,
    ...(validTo !== undefined && { validTo }),
    basis: validity.basis.join(',') || procedure,
    signer,
    ...(holderAlias !== undefined && holder !== undefined && { holderAlias, holder }),
    ...wordsOf(given, facts),
  };
  return [{ type: 'LicenceIssued', data }];
}

/** @throws LicenceEndNotSet | LicenceEndSetByProcedure */
export function endOf(
  from: string,
  { validTo: named }: Pick<IssueGiven, 'validTo'>,
  { validity, rule, form }: Pick<GrantFacts, 'validity' | 'rule' | 'form'>,
): string | undefined {
  const lasting: Lasting = { validity, ...(rule.until && { until: rule.until }) };
  if (validity.kind === 'until' && rule.until === undefined)
    return lastDayOf(from, { ...lasting, ...(named !== undefined && { named }) });
  const fieldDay = rule.until?.kind === 'field' ? textIn(form, rule.until.field) : undefined;
  const last = lastDayOf(from, { ...lasting, ...(fieldDay !== undefined && { fieldDay }) });
  if (named !== undefined && named !== last) throw new LicenceEndSetByProcedure(last);
  return last;
}

function wordsOf(
  { conditions, ...given }: IssueGiven,
  { rule, form }: GrantFacts,
): Pick<LicenceEventData<'LicenceIssued'>, 'giro' | 'place' | 'establishment' | 'conditions'> {
  const giro = given.giro ?? textIn(form, rule.giro);
  const place = given.place ?? textIn(form, rule.place);
  const establishment = given.establishment ?? textIn(form, rule.establishment);
  if (giro === undefined) throw new LicenceGiroMissing();
  return {
    giro,
    ...(place !== undefined && { place }),
    ...(establishment !== undefined && { establishment }),
    ...(conditions !== undefined && { conditions }),
  };
}

function textIn(form: Readonly<Record<string, unknown>>, field: string | undefined): string | undefined {
  const value = field === undefined ? undefined : form[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
