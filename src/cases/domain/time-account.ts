/** One step of a case: what happened, and on which civil date it counts. */
export interface DatedStep {
  readonly type: string;
  readonly on: string;
  /** Where it went, of a step that sends the case. */
  readonly department?: string;
}

/** Who had the case: the front desk until it is routed, a department by its code, or the citizen who was asked. */
export type Holder =
  | { readonly kind: 'front-desk' }
  | { readonly kind: 'department'; readonly department: string }
  | { readonly kind: 'citizen' };

/** Days after `from`, up to and including `to`. */
export interface HeldSpan {
  readonly holder: Holder;
  readonly from: string;
  readonly to: string;
}

/** Days that an office answers for: its own, those of the citizen whom it asked, and those for which the case had not come to it. */
export interface OfficeSpan extends HeldSpan {
  /** A department's code; absent where the case came to none. */
  readonly office?: string;
}

const FRONT_DESK: Holder = { kind: 'front-desk' };
const ENDS = new Set([
  'CitizenNotified',
  'CaseClosed',
  'CaseWithdrawn',
  'CaseDismissed',
  'CaseLapsed',
  'CaseReferred',
  'CaseVoided',
]);
const TO_THE_CITIZEN = new Set(['CitizenAsked', 'PreventionNotified']);
const FROM_THE_CITIZEN = new Set(['CitizenReplied', 'PreventionAnswered', 'CaseAnswered']);
const OTHERS = new Set(['PetitionRegistered', 'CaseReopened', 'CaseReturned']);

/** Whether a step can pass a case on to somebody else; the others need not be kept. */
export function passesCaseOn({ type, department }: Omit<DatedStep, 'on'>): boolean {
  const named = [ENDS, TO_THE_CITIZEN, FROM_THE_CITIZEN, OTHERS].some((types) => types.has(type));
  return named || department !== undefined;
}

/**
 * Who had a case when, from its filing to `until` or to the day its answer arrived. A day belongs to who had the case before that day's
 * steps, so that each day after the filing is in exactly one span; spans of no day are left out. While the citizen is asked the case may go
 * to another department: the days are the citizen's all the same. What lies between an end and a reopening belongs to nobody.
 */
export function heldSpans(steps: readonly DatedStep[], until: string): HeldSpan[] {
  const days = spansOf(steps, until).filter(({ from, to }) => from < to);
  return joined(days.map(({ holder, from, to }) => ({ holder, from, to })));
}

/**
 * The same days, each put down to an office: the citizen's to the department that the case was with when they were asked, those at the front
 * desk to the one it went to next. With the spans of no day, so that an office that answered within the day has had the case too.
 */
export function officeSpans(steps: readonly DatedStep[], until: string): OfficeSpan[] {
  let next: string | undefined;
  const backwards = spansOf(steps, until)
    .toReversed()
    .map((span) => {
      next = span.office ?? next;
      return { ...span, ...(next !== undefined && { office: next }) };
    });
  return backwards.toReversed();
}

function spansOf(steps: readonly DatedStep[], until: string): OfficeSpan[] {
  const spans: OfficeSpan[] = [];
  let holder: Holder | undefined;
  let department: Holder = FRONT_DESK;
  let office: Pick<OfficeSpan, 'office'> = {};
  let from = '';
  const passTo = (next: Holder | undefined, on: string) => {
    const day = on < from ? from : on;
    if (holder !== undefined) spans.push({ holder, from, to: day, ...office });
    holder = next;
    from = day;
    office = department.kind === 'department' ? { office: department.department } : {};
  };
  const sendTo = (next: Holder, on: string) => {
    department = next;
    if (holder?.kind !== 'citizen') passTo(department, on);
  };
  /** Where nobody has it, as after an answer that was told, nobody gets it by that. */
  const handTo = (code: string | undefined, on: string) => {
    if (code === undefined) return;
    department = { kind: 'department', department: code };
    if (holder?.kind === 'department') passTo(department, on);
  };
  for (const step of steps) {
    const { type, on } = step;
    if (type === 'PetitionRegistered') passTo(FRONT_DESK, on);
    else if (ENDS.has(type)) passTo(undefined, on);
    else if (type === 'CaseReopened') passTo(department, on);
    else if (TO_THE_CITIZEN.has(type)) passTo({ kind: 'citizen' }, on);
    else if (FROM_THE_CITIZEN.has(type)) passTo(holder && department, on);
    else if (type === 'CaseHandedOver') handTo(step.department, on);
    else if (type === 'CaseReturned') sendTo(FRONT_DESK, on);
    else if (step.department !== undefined) sendTo({ kind: 'department', department: step.department }, on);
  }
  passTo(undefined, until);
  return spans;
}

/** Neighbours of the same holder are one span. */
function joined(spans: readonly HeldSpan[]): HeldSpan[] {
  const whole: HeldSpan[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last?.to === span.from && nameOf(last.holder) === nameOf(span.holder))
      whole[whole.length - 1] = { ...last, to: span.to };
    else whole.push(span);
  }
  return whole;
}

/** Tells holders apart. */
export function nameOf(holder: Holder): string {
  return holder.kind === 'department' ? `department ${holder.department}` : holder.kind;
}
