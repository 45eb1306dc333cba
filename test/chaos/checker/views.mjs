import { placesOf, rowsOf } from './case-fold.mjs';
import { canonical } from './proofs.mjs';
import { registerRow } from './register-row.mjs';

/** Fields that cannot be compared without the keys, by view. */
const SEALED_FIELDS = {
  'case-search': ['subject', 'applicant', 'words', 'names', 'identifierKey', 'phoneKey'],
  'public-requests': ['latitude', 'longitude'],
};

const DAY_MS = 86_400_000;

/** The views hold what the history says, row by row and field by field. */
export async function checkViews(app, { cases }, findings) {
  const active = new Map((await app.collection('views').find().toArray()).map((entry) => [entry._id, entry.active]));
  for (const view of ['department-inbox', 'case-facts', 'case-search', 'public-requests', 'register-book']) {
    const name = `view ${view} is the fold of the history`;
    const left = new Set(cases.keys());
    for await (const { _id, v, ...row } of app
      .collection(active.get(view) ?? 'no-such-view')
      .find({}, { batchSize: 1_000 })) {
      left.delete(_id);
      const state = cases.get(_id);
      for (const field of SEALED_FIELDS[view] ?? []) delete row[field];
      const expected = (state && expectedOf(state)[view]) ?? {};
      findings.check(
        name,
        state !== undefined && v === state.version,
        () => `case ${_id}: row of version ${v}, history has ${state?.version}`,
      );
      findings.check(name, same(row, expected), () => `case ${_id}: ${difference(row, expected)}`);
      if (view === 'department-inbox' && state?.inboxRow) checkPlace(_id, row, state, findings);
    }
    for (const id of left) findings.check(name, false, () => `case ${id} has no row`);
  }
  const parked = await app.collection('view_parked').countDocuments();
  findings.check('no case is parked', parked === 0, () => `${parked} are`);
}

/** The rows by view; none where nothing was registered. */
function expectedOf(state) {
  const rows = rowsOf(state);
  return rows === undefined ? {} : { ...rows, 'register-book': registerRow(state) };
}

function checkPlace(id, row, state, findings) {
  const [inView, inHistory] = [row, state].map((each) => placesOf(each).join(' and '));
  findings.check(
    'every case is in exactly one place',
    inView === inHistory,
    () => `case ${id} is shown in ${inView || 'none'}, its history says ${inHistory}`,
  );
}

function same(row, expected) {
  return canonical(row) === canonical(expected);
}

function difference(row, expected) {
  const fields = [...new Set([...Object.keys(row), ...Object.keys(expected)])];
  return fields
    .filter((field) => canonical(row[field] ?? null) !== canonical(expected[field] ?? null))
    .map((field) => `${field} is ${canonical(row[field] ?? null)}, must be ${canonical(expected[field] ?? null)}`)
    .join('; ');
}

/** The figures: every cell, and the sums over all of them by month. */
export async function checkFigures(app, { cases }, findings) {
  const { cells, months } = countedFrom(cases);
  const dirty = await app.collection('response_time_dirty').countDocuments();
  findings.check('figures equal our own count', dirty === 0, () => `${dirty} cells wait to be computed anew`);
  for await (const cell of app.collection('response_time_cells').find()) {
    const { _id, institution, month } = cell;
    const own = cells.get(_id) ?? nothing();
    for (const field of Object.keys(nothing())) {
      const [found, counted] =
        field === 'calendarDays'
          ? [canonical(cell[field]), canonical(histogram(own[field]))]
          : [cell[field], own[field]];
      findings.check(
        'figures equal our own count',
        found === counted,
        () => `${_id}: ${field} is ${found}, counted ${counted}`,
      );
    }
    const concluded = cell.legalDays.reduce((sum, [, count]) => sum + count, 0);
    findings.check(
      'figures equal our own count',
      concluded === own.concluded,
      () => `${_id}: ${concluded} durations of ${own.concluded} conclusions`,
    );
    const sums = months.get(`${institution} ${month}`);
    if (sums) for (const field of ['received', 'concluded', 'withdrawn']) sums[field] -= cell[field];
    cells.delete(_id);
  }
  for (const id of cells.keys()) findings.check('figures equal our own count', false, () => `${id} is missing`);
  for (const [month, sums] of months) {
    for (const [field, rest] of Object.entries(sums))
      findings.check(
        'figures of a month add up',
        rest === 0,
        () => `${month}: ${rest} ${field} more in the history than in the figures`,
      );
  }
}

function countedFrom(cases) {
  const cells = new Map();
  const months = new Map();
  for (const state of cases.values()) {
    if (!state.inboxRow) continue;
    const { institution, petition, movements } = state;
    const group = [state.department ?? '-', petition.procedure, state.factsOfficer ?? '-', petition.channel];
    for (const { kind, month, notifiedOn, dueOn } of movements) {
      const cell = entryOf(cells, [institution, month, ...group].join('|'), nothing);
      const sums = entryOf(months, `${institution} ${month}`, () => ({ received: 0, concluded: 0, withdrawn: 0 }));
      cell[kind] += 1;
      if (kind in sums) sums[kind] += 1;
      if (kind !== 'concluded') continue;
      if (notifiedOn <= dueOn) cell.onTime += 1;
      const days = (Date.parse(notifiedOn) - Date.parse(petition.filedOn)) / DAY_MS;
      cell.calendarDays.set(days, (cell.calendarDays.get(days) ?? 0) + 1);
    }
  }
  return { cells, months };
}

function nothing() {
  return { received: 0, reopened: 0, concluded: 0, withdrawn: 0, onTime: 0, calendarDays: new Map() };
}

function histogram(counts) {
  return [...counts].toSorted(([a], [b]) => a - b);
}

function entryOf(map, key, make) {
  const present = map.get(key) ?? make();
  map.set(key, present);
  return present;
}
