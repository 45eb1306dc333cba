import { monthOf } from '@libs/business-calendar';
import { defineView, type FeedEvent } from '@libs/feed';
import { type Handover, handoverOf } from '../cases/index.js';
import { institutionOf, reservedShelf } from '../institutions/index.js';
import { type TermFacts, termFactsAfter } from '../deadlines/index.js';

/** Something that changed the stock of open cases. */
export interface Movement {
  kind:
    'received' | 'concluded' | 'reopened' | 'withdrawn' | 'dismissed' | 'voided' | 'transferred-in' | 'transferred-out';
  /** Civil date in the institution's zone, and its month. */
  on: string;
  month: string;
  /** Of a conclusion: when the answer reached the citizen, and the last day it could. */
  notifiedOn?: string;
  dueOn?: string;
}

/** Where a case counted before its department became part of another one: what happened there stays there. */
export type FormerPlace = Pick<CaseFacts, 'department' | 'officer' | 'procedure' | 'channel' | 'movements' | 'months'>;

/** What the statistics know of one case. Every figure is recomputed from such rows, never counted up (DESIGN.md 2). */
export interface CaseFacts {
  institution: string;
  procedure: string;
  channel: string;
  /** Code of the place that it is about. */
  place: string;
  department: string;
  officer: string;
  filedOn: string;
  dueOn: string;
  /** What the due date is counted from, for as long as a change of law has not reached the case. */
  term: TermFacts;
  open: boolean;
  movements: Movement[];
  /** Months of the movements, for the index. */
  months: string[];
  /** Spans in which the clock stood still: from the day of asking to the day of the reply. */
  suspensions: { from: string; to?: string }[];
  /** Steps that passed the case on, for who had it how long. Absent from rows that were folded before rows had them. */
  handovers?: Handover[];
  /** The clock stands still now. */
  waiting: boolean;
  notifiedOn?: string;
  /** What the citizen said of how they were attended, from 1 to 5: of the conclusion that stands. */
  rating?: { rating: number; on: string; month: string };
  /** Absent where no merger of departments took the case on. */
  former?: FormerPlace[];
}

/** Stands where a case has no department or officer yet, so that every case is in exactly one group. */
export const NONE = '-';

export const caseFacts = defineView<CaseFacts>({
  name: 'case-facts',
  revision: 6,
  kinds: ['case'],
  opens: {},
  indexes: [
    { name: 'cell', key: { institution: 1, department: 1, procedure: 1, officer: 1, channel: 1, months: 1 } },
    {
      name: 'former',
      key: { institution: 1, 'former.department': 1 },
      partialFilterExpression: { former: { $exists: true } },
    },
    { name: 'filed', key: { institution: 1, filedOn: 1 } },
    { name: 'moved', key: { institution: 1, months: 1 } },
    { name: 'place', key: { institution: 1, place: 1, filedOn: 1, _id: 1 } },
    { name: 'overdue', key: { institution: 1, dueOn: 1 }, partialFilterExpression: { open: true } },
    {
      name: 'rated',
      key: { institution: 1, 'rating.month': 1 },
      partialFilterExpression: { 'rating.month': { $exists: true } },
    },
  ],
  evolve(row, event) {
    const term = termFactsAfter(row?.term, event);
    if (term === undefined) return undefined;
    if (event.type === 'PetitionRegistered') return { ...received(event, term), ...passedOn([], event) };
    return row === undefined ? undefined : { ...step(row, event), term, ...passedOn(row.handovers, event) };
  },
});

function passedOn(before: CaseFacts['handovers'], event: FeedEvent): Pick<CaseFacts, 'handovers'> {
  const handover = before && handoverOf(event);
  return handover ? { handovers: [...before, handover] } : {};
}

function received({ data, envelope }: FeedEvent, term: TermFacts): CaseFacts {
  const on = String(data['filedOn']);
  return {
    institution: envelope.institution,
    procedure: String(data['procedure']),
    channel: String(data['channel']),
    place: String(data['place']),
    department: NONE,
    officer: NONE,
    filedOn: on,
    dueOn: String(data['dueOn']),
    term,
    open: true,
    ...moved([], { kind: 'received', on, month: monthOf(on) }),
    suspensions: [],
    waiting: false,
  };
}

function step(row: CaseFacts, { type, data }: FeedEvent): CaseFacts {
  const value = (field: string) => String(data[field]);
  switch (type) {
    // No figure counts it: by department, procedure or series it would tell that it is there.
    case 'CaseReserved':
      return { ...row, institution: reservedShelf(row.institution) };
    case 'ReserveLifted':
      return { ...row, institution: institutionOf(row.institution) };
    case 'CaseRouted':
    case 'TransferRuled':
      return { ...row, department: value('department'), officer: NONE };
    case 'CaseHandedOver':
      return row.department === value('from') ? transferred(row, value('department'), value('handedOn')) : row;
    case 'CaseReturned':
      return { ...row, department: NONE, officer: NONE };
    case 'CaseDelivered':
      return data['officer'] === undefined ? row : { ...row, officer: value('officer') };
    case 'OfficerAssigned':
      return { ...row, officer: value('officer') };
    case 'CitizenAsked':
      return { ...row, waiting: true, suspensions: [...row.suspensions, { from: value('askedOn') }] };
    case 'CitizenReplied':
      return resumed(row, value('repliedOn'), value('dueOn'));
    case 'CaseAnswered':
      return data['dueOn'] === undefined ? row : resumed(row, value('answeredOn'), value('dueOn'));
    case 'CaseRebound':
      return data['dueOn'] === undefined ? row : { ...row, dueOn: value('dueOn') };
    case 'FileReady':
    case 'TermExtended':
    case 'DueDateRecomputed':
      return { ...row, dueOn: value('dueOn') };
    case 'CitizenNotified':
      return { ...row, notifiedOn: value('notifiedOn') };
    case 'CaseClosed':
      return concluded(row, value('closedOn'));
    case 'CaseReopened':
      return reopened(row, value('reopenedOn'), value('dueOn'));
    case 'CaseWithdrawn':
      return ended(row, 'withdrawn', value('withdrawnOn'));
    case 'CaseVoided':
      return ended(row, 'voided', value('voidedOn'));
    case 'ServiceRated': {
      const on = value('ratedOn');
      return { ...row, rating: { rating: Number(data['rating']), on, month: monthOf(on) } };
    }
    case 'CaseClassified':
    case 'PreventionNotified':
    case 'PreventionAnswered':
    case 'CaseDismissed':
    case 'CaseLapsed':
    case 'CaseReferred':
    case 'RegistrationCorrected':
      return instructed(row, type, data);
    default:
      return row;
  }
}

/** What the instruction changes: where it counts, and when its clock stands still. */
function instructed(row: CaseFacts, type: string, data: FeedEvent['data']): CaseFacts {
  const value = (field: string) => String(data[field]);
  switch (type) {
    case 'CaseClassified':
      return {
        ...row,
        procedure: data['procedure'] === undefined ? row.procedure : value('procedure'),
        place: data['place'] === undefined ? row.place : value('place'),
        dueOn: data['dueOn'] === undefined ? row.dueOn : value('dueOn'),
        ...(data['rerouted'] === true && { department: NONE, officer: NONE }),
      };
    case 'PreventionNotified':
      if (data['effect'] !== 'suspended' && data['effect'] !== 'interrupted') return row;
      return { ...row, waiting: true, suspensions: [...row.suspensions, { from: value('notifiedOn') }] };
    case 'PreventionAnswered':
      return data['dueOn'] === undefined ? row : resumed(row, value('answeredOn'), value('dueOn'));
    case 'CaseDismissed':
      return ended(row, 'dismissed', value('dismissedOn'));
    // Like one that was dismissed it ended because the citizen did not do what was asked.
    case 'CaseLapsed':
      return ended(row, 'dismissed', value('lapsedOn'));
    // Sent on with notice counts as concluded (DOMAIN.md G.4).
    case 'CaseReferred':
      return data['awaits'] === true
        ? row
        : concluded({ ...row, notifiedOn: value('notifiedOn') }, value('referredOn'));
    case 'RegistrationCorrected':
      return data['channel'] === undefined ? row : { ...row, channel: value('channel') };
    default:
      return row;
  }
}

function ended(row: CaseFacts, kind: 'withdrawn' | 'dismissed' | 'voided', on: string): CaseFacts {
  return { ...row, open: false, waiting: false, ...moved(row.movements, { kind, on, month: monthOf(on) }) };
}

function concluded(row: CaseFacts, on: string): CaseFacts {
  // An imported case has no notification of its own: its end counts as such, as its log says.
  const movement: Movement = {
    kind: 'concluded',
    on,
    month: monthOf(on),
    notifiedOn: row.notifiedOn ?? on,
    dueOn: row.dueOn,
  };
  return { ...row, open: false, waiting: false, ...moved(row.movements, movement) };
}

/** What was said of the conclusion goes with it. */
function reopened({ notifiedOn: _, rating: __, ...row }: CaseFacts, on: string, dueOn: string): CaseFacts {
  // An appeal may revoke a resolution before the case is concluded, or undo silence: it never left the stock.
  if (row.open) return resumed(row, on, dueOn);
  return { ...row, open: true, dueOn, ...moved(row.movements, { kind: 'reopened', on, month: monthOf(on) }) };
}

/** What happened in the department that is no more stays its own: the case leaves its stock and comes into that of the other one. */
function transferred(row: CaseFacts, department: string, on: string): CaseFacts {
  const { officer, procedure, channel, movements } = row;
  const month = monthOf(on);
  const left = moved(movements, { kind: 'transferred-out', on, month });
  const place: FormerPlace = { department: row.department, officer, procedure, channel, ...left };
  return {
    ...row,
    department,
    former: [...(row.former ?? []), place],
    ...moved([], { kind: 'transferred-in', on, month }),
  };
}

function moved(earlier: readonly Movement[], movement: Movement): Pick<CaseFacts, 'movements' | 'months'> {
  const movements = [...earlier, movement];
  return { movements, months: [...new Set(movements.map(({ month }) => month))] };
}

function resumed(row: CaseFacts, on: string, dueOn: string): CaseFacts {
  return { ...row, dueOn, waiting: false, suspensions: spansEnded(row.suspensions, on) };
}

function spansEnded(spans: CaseFacts['suspensions'], to: string): CaseFacts['suspensions'] {
  return spans.map((span) => (span.to === undefined ? { ...span, to } : span));
}
