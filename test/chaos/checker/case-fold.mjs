import { handoverOf } from './handovers.mjs';
import { clockOf, termAfter } from './term-fold.mjs';

// What the events of a case amount to, folded by this program's own reading of the contract: its state, whether each event could
// happen then, and the rows the views must show.

const RETURNS_TO_RULING = 3;
const OPEN = ['registered', 'routed', 'in-progress', 'resolved'];

/** In which statuses an event may happen. Imported history is taken as it was. */
const POSSIBLE_IN = {
  PetitionRegistered: ['unregistered', 'annulled'],
  RegimeApplied: OPEN,
  CaseRebound: ['registered', 'routed', 'in-progress'],
  RegistrationAnnulled: ['unregistered', 'annulled'],
  FolioAnnulled: [...OPEN, 'concluded', 'withdrawn'],
  CaseRouted: ['registered'],
  CaseDelivered: ['routed'],
  CaseAccepted: ['routed'],
  CaseReturned: ['routed', 'in-progress'],
  TransferRuled: OPEN,
  OfficerAssigned: ['routed', 'in-progress', 'resolved'],
  NoteAdded: OPEN,
  CitizenAsked: ['in-progress'],
  CitizenReplied: ['in-progress'],
  CaseAnswered: ['in-progress'],
  CitizenNotified: ['resolved'],
  CaseClosed: ['resolved'],
  CaseReopened: ['concluded'],
  CaseWithdrawn: OPEN,
  StepRecorded: ['in-progress', 'resolved'],
  PersonalDataErased: [...OPEN, 'concluded', 'withdrawn'],
};

/** A case before its first event. */
export function newCase(institution, caseId) {
  return {
    institution,
    caseId,
    status: 'unregistered',
    delivered: false,
    waiting: false,
    notes: [],
    annulled: [],
    routingsOwed: 0,
    routed: 0,
    deliveriesOwed: 0,
    delivered_: 0,
    returns: 0,
    needsRuling: false,
    movements: [],
    suspensions: [],
    handovers: [],
  };
}

/** What else must hold before an event; each answers what is wrong, or nothing. */
const NEEDS = {
  CaseRouted: ({ needsRuling }) => needsRuling && 'CaseRouted where only a ruling may move it',
  CaseDelivered: ({ delivered, department }, data) =>
    (delivered && 'CaseDelivered where it is delivered already') ||
    (data.department !== department && `CaseDelivered to ${data.department} where the case is in ${department}`),
  CaseAccepted: ({ delivered, department }, data) =>
    (!delivered || data.department !== department) && 'CaseAccepted by a department that does not have it',
  TransferRuled: ({ needsRuling }) => !needsRuling && 'TransferRuled without need',
  CitizenAsked: ({ waiting }) => waiting && 'CitizenAsked while a question is open',
  CitizenReplied: ({ question }, { requestId }) =>
    question !== requestId && 'CitizenReplied to a question that is not open',
  CaseClosed: ({ notifiedOn }) => !notifiedOn && 'CaseClosed before the citizen was notified',
};

/** @returns {string | undefined} why this event could not happen now */
export function objection(state, { type, data }) {
  const statuses = POSSIBLE_IN[type];
  if (!statuses) return `unknown event ${type}`;
  if (data.basis === 'import' || state.imported) return undefined;
  if (!statuses.includes(state.status)) return `${type} in status ${state.status}`;
  return NEEDS[type]?.(state, data) || undefined;
}

/** Changes `state` by one event of a commit. */
export function apply(state, { type, data }, { effectiveAt, effectiveSource, meta }) {
  change[type]?.(state, data);
  if (state.inboxRow) state.handovers.push(...handoverOf(type, data, effectiveAt));
  if (state.inboxRow) state.term = termAfter(state.term, type, data, meta?.consulted?.calendar !== undefined);
  if (type === 'PetitionRegistered') state.requestedAt = effectiveAt.toISOString();
  if (state.inboxRow && PUBLIC_MOVES.has(type)) state.publicAt = effectiveAt.toISOString();
  if (type === 'PetitionRegistered') state.imported = effectiveSource === 'import';
  if (state.inboxRow && MOVES.has(type)) state.movedAt = effectiveAt.toISOString();
}

/** Events that the inbox counts as a movement of the case. */
const MOVES = new Set(
  Object.keys(POSSIBLE_IN).filter(
    (type) => !['RegistrationAnnulled', 'RegimeApplied', 'FolioAnnulled', 'PersonalDataErased'].includes(type),
  ),
);

/** Steps after which the public sees a request as changed. */
const PUBLIC_MOVES = new Set([
  'PetitionRegistered',
  'CaseRouted',
  'TransferRuled',
  'CaseReturned',
  'CaseAccepted',
  'CitizenAsked',
  'CitizenReplied',
  'CaseAnswered',
  'CaseRebound',
  'CaseClosed',
  'CaseReopened',
  'CaseWithdrawn',
]);

const change = {
  PetitionRegistered(state, data) {
    Object.assign(state, {
      status: 'registered',
      inboxRow: true,
      petition: data,
      dueOn: data.dueOn,
      routingsOwed: state.routingsOwed + 1,
    });
    move(state, 'received', data.filedOn);
  },
  RegistrationAnnulled(state, { folio }) {
    state.status = 'annulled';
    state.annulled.push(folio);
  },
  FolioAnnulled(state, { folio }) {
    state.annulled.push(folio);
  },
  CaseRouted(state, { department, basis, unroutable }) {
    sendTo(state, department);
    Object.assign(state, { routed: state.routed + 1, delivered: basis === 'import', unroutable });
  },
  TransferRuled(state, { department }) {
    sendTo(state, department);
  },
  CaseDelivered(state, { officer }) {
    Object.assign(state, { delivered: true, officer, delivered_: state.delivered_ + 1 });
    if (officer !== undefined) state.factsOfficer = officer;
  },
  CaseAccepted(state) {
    state.status = 'in-progress';
  },
  CaseReturned(state) {
    const returns = state.returns + 1;
    const needsRuling = returns >= RETURNS_TO_RULING;
    Object.assign(state, { status: 'registered', returns, needsRuling, returned: true, delivered: false });
    if (!needsRuling) state.routingsOwed += 1;
    for (const field of ['department', 'officer', 'factsOfficer']) delete state[field];
  },
  OfficerAssigned(state, { officer }) {
    Object.assign(state, { officer, factsOfficer: officer });
  },
  NoteAdded(state, { noteId }) {
    state.notes.push(noteId);
  },
  CitizenAsked(state, { requestId, askedOn }) {
    Object.assign(state, { waiting: true, question: requestId });
    state.suspensions.push({ from: askedOn });
  },
  CitizenReplied(state, { repliedOn, dueOn }) {
    resume(state, repliedOn, dueOn);
  },
  CaseAnswered(state, { answeredOn, dueOn, outcome }) {
    Object.assign(state, { status: 'resolved', outcome });
    if (dueOn === undefined) state.waiting = false;
    else resume(state, answeredOn, dueOn);
  },
  CaseRebound: (state, { dueOn = state.dueOn }) => void (state.dueOn = dueOn),
  ServiceRated: (state, { rating, ratedOn: on }) => void (state.rating = { rating, on, month: on.slice(0, 7) }),
  CitizenNotified(state, { notifiedOn }) {
    state.notifiedOn = notifiedOn;
  },
  CaseClosed(state, { closedOn }) {
    Object.assign(state, { status: 'concluded', waiting: false });
    move(state, 'concluded', closedOn, { notifiedOn: state.notifiedOn ?? closedOn, dueOn: state.dueOn });
  },
  CaseReopened(state, { reopenedOn, dueOn }) {
    Object.assign(state, { status: 'in-progress', dueOn });
    for (const field of ['notifiedOn', 'outcome', 'rating']) delete state[field];
    move(state, 'reopened', reopenedOn);
  },
  CaseWithdrawn(state, { withdrawnOn }) {
    Object.assign(state, { status: 'withdrawn', waiting: false, outcome: 'withdrawn' });
    move(state, 'withdrawn', withdrawnOn);
  },
};

function sendTo(state, department) {
  for (const field of ['officer', 'factsOfficer']) delete state[field];
  const deliveriesOwed = state.deliveriesOwed + 1;
  Object.assign(state, { status: 'routed', department, delivered: false, needsRuling: false, deliveriesOwed });
}

function resume(state, on, dueOn) {
  Object.assign(state, { waiting: false, question: undefined, dueOn });
  state.suspensions = state.suspensions.map((span) => (span.to === undefined ? { ...span, to: on } : span));
}

function move(state, kind, on, more = {}) {
  state.movements.push({ kind, on, month: on.slice(0, 7), ...more });
}

const isOpen = ({ status }) => OPEN.includes(status);

/** Where a case stands, judged by its fields: a list, which must have exactly one entry. */
export function placesOf({ status, department, delivered, waiting, needsRuling }) {
  const open = OPEN.includes(status);
  const inDepartment = open && department !== undefined && department !== null;
  return Object.entries({
    intake: open && !inDepartment && !needsRuling,
    ruling: open && !inDepartment && needsRuling,
    queue: inDepartment && !delivered,
    inbox: inDepartment && delivered && !waiting,
    'waiting for the citizen': inDepartment && delivered && waiting,
    concluded: status === 'concluded',
    withdrawn: status === 'withdrawn',
  })
    .filter(([, is]) => is)
    .map(([place]) => place);
}

/** The rows the views must hold for a case; none where nothing was registered. */
export function rowsOf(state) {
  if (!state.inboxRow) return undefined;
  const { folio, procedure, matter, place, channel, filedOn } = state.petition;
  const { institution, status, dueOn, waiting } = state;
  const [department, open] = [state.department ?? null, isOpen(state)];
  const about = { institution, procedure, place };
  const folioEnds = [3, 4, 5, 6].map((digits) => folio.slice(-digits));
  return {
    'department-inbox': {
      institution,
      folio,
      procedure,
      matter,
      place,
      channel,
      status,
      open,
      department,
      filedOn,
      dueOn,
      waiting,
      officer: state.officer ?? null,
      returned: state.returned === true,
      needsRuling: state.needsRuling,
      unroutable: state.unroutable === true,
      movedAt: state.movedAt,
      delivered: state.delivered,
      openReturns: state.returns,
      term: state.term,
      ...clockOf(state),
    },
    'case-facts': {
      ...about,
      channel,
      filedOn,
      dueOn,
      open,
      waiting,
      department: state.department ?? '-',
      officer: state.factsOfficer ?? '-',
      movements: state.movements,
      months: [...new Set(state.movements.map(({ month }) => month))],
      suspensions: state.suspensions,
      handovers: state.handovers,
      term: state.term,
      ...(state.notifiedOn !== undefined && { notifiedOn: state.notifiedOn }),
      ...(state.rating && { rating: state.rating }),
    },
    'case-search': { ...about, folio, folioEnds, department, filedOn, status, matter },
    'public-requests': publicRow(state),
  };
}

/** What strangers see; nothing of a petition that is not public. */
function publicRow(state) {
  const { institution, petition, department = null, waiting, outcome, requestedAt, publicAt, dueOn } = state;
  const { publicId, procedure, matter, place } = petition;
  if (!petition.public || publicId === undefined) return undefined;
  return {
    institution,
    publicId,
    procedure,
    matter,
    place,
    department,
    open: isOpen(state),
    waiting,
    ...(outcome !== undefined && { outcome }),
    requestedAt,
    updatedAt: publicAt,
    dueOn,
    term: state.term,
  };
}
