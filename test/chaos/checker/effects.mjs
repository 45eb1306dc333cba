import { placesOf } from './case-fold.mjs';

/** Every case stands in one place and was sent on as often as it had to be. */
export function checkCases({ cases }, findings) {
  const notes = new Map();
  for (const state of cases.values()) {
    const { caseId, routed, routingsOwed, delivered_, deliveriesOwed } = state;
    const ended = ['concluded', 'withdrawn'].includes(state.status);
    if (state.inboxRow) {
      const places = placesOf(state);
      findings.check(
        'every case is in exactly one place',
        places.length === 1,
        () => `case ${caseId} is in ${places.join(' and ') || 'none'}`,
      );
    }
    // A case that was withdrawn on its way is not sent on any more.
    const onTheWay = ended && routingsOwed - routed === 1 && delivered_ === deliveriesOwed;
    const owed = `case ${caseId}: routed ${routed} of ${routingsOwed}, delivered ${delivered_} of ${deliveriesOwed}`;
    findings.check('routed once for each registration and return', routed === routingsOwed || onTheWay, () => owed);
    const late = ended && deliveriesOwed - delivered_ === 1 && routed === routingsOwed;
    findings.check('delivered once for each routing', delivered_ === deliveriesOwed || late, () => owed);
    for (const note of state.notes) {
      findings.check(
        'no note is there twice',
        !notes.has(note),
        () => `note ${note} in cases ${notes.get(note)} and ${caseId}`,
      );
      notes.set(note, caseId);
    }
  }
}

/** What had to happen because of an event: owed once, done, none besides. */
export async function checkDuties(app, { owed, system }, findings) {
  const done = new Set();
  const effects = new Set(system.map(({ meta }) => meta.causationId));
  for await (const { _id, consumer, state, outcome } of app.collection('duties').find({}, { batchSize: 1_000 })) {
    findings.check('every duty is done', state === 'done', () => `${_id} is ${state}`);
    findings.check(
      'duties and waking events are one to one',
      owed.get(_id) === consumer,
      () => `${_id} is owed by nothing`,
    );
    done.add(_id);
    const moot =
      typeof outcome === 'string' &&
      (outcome.startsWith('moot:') || ['concluded', 'withdrawn', 'registered'].includes(outcome));
    findings.check(
      'a duty that is done left its effect',
      state !== 'done' || effects.has(_id) || moot,
      () => `${_id}: ${outcome}, and no commit`,
    );
  }
  for (const id of owed.keys())
    findings.check('duties and waking events are one to one', done.has(id), () => `${id} was never written down`);
}

/** The product looks at numbers every 15 s that were taken more than a minute ago. */
const JUST_TAKEN_MS = 90_000;

/** Numbers are given once, and every number up to the last one is a case's or is explained, or was taken just before `now`. */
export async function checkFolios(app, { cases }, now, findings) {
  const owners = new Map();
  const annulled = new Map();
  for (const { institution, caseId, petition, annulled: lost } of cases.values()) {
    for (const folio of lost) annulled.set(`${institution}/${folio}`, caseId);
    if (!petition) continue;
    const id = `${institution}/${petition.folio}`;
    findings.check('folios are unique', !owners.has(id), () => `${id} is of cases ${owners.get(id)} and ${caseId}`);
    owners.set(id, caseId);
  }
  for (const id of annulled.keys())
    findings.check('folios are unique', !owners.has(id), () => `${id} is annulled and of case ${owners.get(id)}`);

  const shelf = new Map((await app.collection('folios').find().toArray()).map((folio) => [folio._id, folio]));
  for (const [id, { caseId, annulled: reason }] of shelf) {
    const owner = reason ? annulled.get(id) : owners.get(id);
    findings.check(
      'settled folios are what the history says',
      owner === caseId,
      () => `${id} is settled for ${caseId}, in the history it is of ${owner}`,
    );
  }
  for await (const series of app.collection('folio_series').find())
    checkSeries(series, { shelf, owners, annulled, now }, findings);
}

function checkSeries(
  { institution, series, prefix, year, last, pending, closed },
  { shelf, owners, annulled, now },
  findings,
) {
  const waiting = new Map(pending.map((entry) => [`${entry.year}/${entry.n}`, now - entry.at]));
  for (const { year: of, last: end } of [...closed, { year, last }]) {
    for (let n = 1; n <= end; n += 1) {
      const id = `${institution}/${prefix}-${series}-${of}-${String(n).padStart(6, '0')}`;
      const waitsMs = waiting.get(`${of}/${n}`);
      const where = waitsMs === undefined ? 'is nowhere' : `was taken ${Math.round(waitsMs / 1_000)} s ago`;
      findings.check(
        'every number is a case’s, annulled, or just taken',
        shelf.has(id) || waitsMs < JUST_TAKEN_MS,
        () => `${id} ${where}${owners.has(id) ? `, and case ${owners.get(id)} goes by it` : ''}`,
      );
    }
  }
  for (const id of [...owners.keys(), ...annulled.keys()].filter((each) =>
    each.startsWith(`${institution}/${prefix}-${series}-${year}-`),
  )) {
    const n = Number(id.slice(id.lastIndexOf('-') + 1));
    findings.check(
      'every number is a case’s, annulled, or just taken',
      n <= last,
      () => `${id} is beyond the last number, ${last}`,
    );
  }
}
