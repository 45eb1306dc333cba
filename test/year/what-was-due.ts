import { dueDateByHand, isBusinessDay, plusDays } from '../support/business-days.js';

/** What lies in clear. */
type Clear = Record<string, string | number | undefined>;

/** A commit as it lies in the database; only what lies in clear is looked at. */
export interface StoredCommit {
  streamId: string;
  version: number;
  recordedAt: Date;
  effectiveAt: Date;
  events: { type: string; data: Clear }[];
}

interface Told {
  type: string;
  data: Clear;
  at: Date;
}

/** Who is told, and how many business days from the due date: written down here once more. */
const LADDER: readonly (readonly [to: string, businessDays: number])[] = [
  ['officer', -3],
  ['head', 1],
  ['supervisor', 5],
  ['control-body', 10],
];
const BY_ITSELF = new Set(['CaseEscalated', 'DeadlinePassed']);

const dateAt = (instant: Date) => new Date(instant.getTime() - 6 * 3_600_000).toISOString().slice(0, 10);
const line = ({ type, data, at }: Told) => [type, data['to'] ?? '-', data['dueOn'], dateAt(at)].join(' ');

/** What the history says came by itself, in its order: type, to whom, of which due date, on which day. */
export function whatCame(commits: readonly StoredCommit[]): string[] {
  return eventsOf(commits)
    .filter(({ type }) => BY_ITSELF.has(type))
    .map(line);
}

/** What should have come, worked out from the steps of people alone, look by look. */
export function whatWasDue(commits: readonly StoredCommit[], looks: readonly Date[]): string[] {
  const steps = eventsOf(commits).filter(({ type }) => !BY_ITSELF.has(type));
  const due: string[] = [];
  const told = new Map<string, number>();
  const passed = new Set<string>();
  for (const look of looks) {
    const dueOn = runningUntil(steps.filter(({ at }) => at < look));
    if (dueOn === undefined) continue;
    const today = dateAt(look);
    const here = (type: string, to?: string) => line({ type, data: { to, dueOn }, at: look });
    const rungs = LADDER.map(([to, days], at) => ({ to, at, from: businessDaysFrom(dueOn, days) }));
    const reached = rungs.filter(({ at, from }) => from <= today && at >= (told.get(dueOn) ?? 0));
    const before = reached.filter(({ from }) => from <= dueOn).map(({ to }) => here('CaseEscalated', to));
    const after = reached.filter(({ from }) => from > dueOn).map(({ to }) => here('CaseEscalated', to));
    const over = today > dueOn && !passed.has(dueOn) ? [here('DeadlinePassed')] : [];
    due.push(...before, ...over, ...after);
    told.set(dueOn, (told.get(dueOn) ?? 0) + reached.length);
    if (over.length > 0) passed.add(dueOn);
  }
  return due;
}

/** Every due date of the history that is not the one counted on the fingers. */
export function wrongDueDates(commits: readonly StoredCommit[]): string[] {
  const wrong: string[] = [];
  let from = '';
  let days = 0;
  let spans: { from: string; to: string }[] = [];
  let asked: string | undefined;
  for (const { type, data } of eventsOf(commits)) {
    if (type === 'PetitionRegistered' || type === 'CaseReopened') {
      from = String(data['filedOn'] ?? data['reopenedOn']);
      days = Number(data['termDays']);
    }
    if (type === 'CitizenAsked') asked = String(data['askedOn']);
    if (asked !== undefined && (type === 'CitizenReplied' || type === 'CaseAnswered')) {
      spans = [...spans, { from: asked, to: String(data['repliedOn'] ?? data['answeredOn']) }];
      asked = undefined;
    }
    if (BY_ITSELF.has(type) || data['dueOn'] === undefined) continue;
    const dueOn = String(data['dueOn']);
    if (dueOn !== dueDateByHand(from, days, spans)) wrong.push(`${type} ${dueOn}`);
  }
  return wrong;
}

/** The due date that days run towards; undefined while the citizen is asked, and once it is answered. */
function runningUntil(steps: readonly Told[]): string | undefined {
  let dueOn: string | undefined;
  let runs = false;
  for (const { type, data } of steps) {
    if (type === 'PetitionRegistered' || type === 'CitizenReplied' || type === 'CaseReopened') {
      dueOn = String(data['dueOn']);
      runs = true;
    }
    if (type === 'CitizenAsked' || type === 'CaseAnswered') runs = false;
  }
  return runs ? dueOn : undefined;
}

function eventsOf(commits: readonly StoredCommit[]): Told[] {
  return commits.flatMap(({ events, recordedAt }) => events.map(({ type, data }) => ({ type, data, at: recordedAt })));
}

function businessDaysFrom(date: string, days: number): string {
  let day = date;
  for (let left = Math.abs(days); left > 0;) {
    day = plusDays(day, Math.sign(days));
    if (isBusinessDay(day)) left -= 1;
  }
  return day;
}
