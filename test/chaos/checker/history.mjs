import { bytes, commitHash, effectIdOf, firstPrev, leafOf } from './proofs.mjs';
import { apply, newCase, objection } from './case-fold.mjs';

const SEEDED = new Set(['catalogue', 'zones']);

/** Consumers that owe an effect, and the events that wake them. */
const WAKES = { 'route-case': ['PetitionRegistered', 'CaseReturned'], 'deliver-case': ['CaseRouted', 'TransferRuled'] };

/**
 * Reads every commit once, stream by stream, and checks what can be seen there.
 *
 * @returns what the other checks need: the folded cases, where each commit must be in the log, and the duties that are owed
 */
export async function readHistory(history, commands, findings) {
  const seen = { cases: new Map(), sealed: new Map(), owed: new Map(), system: [] };
  const cursor = history
    .collection('commits')
    .find({}, { sort: { streamId: 1, version: 1 }, allowDiskUse: true, batchSize: 500 });
  let before;
  for await (const commit of cursor) {
    checkLink(commit, before?.streamId === commit.streamId ? before : undefined, findings);
    seen.sealed.set(commit._id.toHexString(), placeInLog(commit));
    if (SEEDED.has(commit.kind)) checkSeeded(commit, findings);
    else {
      collectCommand(commit, commands, seen, findings);
      fold(commit, seen, findings);
    }
    before = commit;
  }
  return seen;
}

/** Nobody publishes procedures or maps during a siege: there is what the seed published. */
function checkSeeded({ kind, streamId, version, meta }, findings) {
  findings.check(
    'nothing happened that nobody asked for',
    meta.actor.kind === 'system' && meta.actor.id === 'seed' && version === 1,
    () => `${kind} ${streamId} version ${version}`,
  );
}

function checkLink(commit, before, findings) {
  const { institution, streamId, version } = commit;
  const name = `case ${streamId} version ${version}`;
  findings.check(
    'streams are dense from 1',
    version === (before?.version ?? 0) + 1,
    () => `${name} follows ${before?.version ?? 'nothing'}`,
  );
  const prev = before ? bytes(before.hash) : firstPrev(institution, streamId);
  findings.check('every commit names the hash before it', prev.equals(bytes(commit.prev)), () => name);
  findings.check(
    'every commit hashes to what it says',
    hashOf(commit)?.equals(bytes(commit.hash)) === true,
    () => name,
  );
}

function hashOf(commit) {
  try {
    return commitHash(commit);
  } catch {
    return undefined; // what has no canonical form was not written by the product
  }
}

function placeInLog({ institution, kind, streamId, version, hash }) {
  return { institution, kind, streamId, version, leaf: leafOf(bytes(hash)) };
}

/** Whose command was it? A person's must have been sent; the product's own is judged later, against the duties. */
function collectCommand(commit, commands, seen, findings) {
  const { streamId, version, meta, events } = commit;
  if (meta.actor.kind === 'system') {
    seen.system.push({
      streamId,
      version,
      meta,
      events: events.map(({ type, data }) => ({ type, folio: data.folio })),
    });
    return;
  }
  const command = commands.get(meta.commandId);
  findings.check(
    'nothing happened that nobody asked for',
    command !== undefined,
    () => `case ${streamId} version ${version}, command ${meta.commandId}`,
  );
  // The law of a case's term comes along with what brought it.
  const [event, ...more] = events.filter(({ type }) => type !== 'RegimeApplied');
  command?.found.push({ streamId, version, event: more.length === 0 ? event : undefined, actor: meta.actor });
}

function fold(commit, seen, findings) {
  const { institution, streamId, version, events, effectiveSource } = commit;
  const state = seen.cases.get(streamId) ?? newCase(institution, streamId);
  seen.cases.set(streamId, state);
  state.version = version;
  for (const [index, event] of events.entries()) {
    const why = objection(state, event);
    findings.check(
      'every step was possible when it was taken',
      why === undefined,
      () => `case ${streamId} version ${version}: ${why}`,
    );
    apply(state, event, commit);
    if (effectiveSource === 'import') continue;
    for (const [consumer, types] of Object.entries(WAKES)) {
      if (types.includes(event.type)) seen.owed.set(`${consumer}:${streamId}:${version}:${index}`, consumer);
    }
  }
}

/** Effects of the product: each is owed by a duty, under the command id that follows from it. */
export function checkSystemCommands({ system, owed }, findings) {
  for (const { streamId, version, meta, events } of system) {
    const { actor, commandId, causationId } = meta;
    const source = actor.id === 'folio-sweep' ? undefined : causationId;
    const right =
      source === undefined ? isSweep(events) : owed.has(source) && commandId === effectIdOf(actor.id, source);
    findings.check(
      'nothing happened that nobody asked for',
      right,
      () => `case ${streamId} version ${version}: ${actor.id} for ${source}`,
    );
  }
}

function isSweep(events) {
  return events.every(
    ({ type, folio }) => ['RegistrationAnnulled', 'FolioAnnulled'].includes(type) && folio !== undefined,
  );
}

/** The order of all: every commit at one position, every position one commit, leaves dense by institution. */
export async function checkLog(history, { sealed }, findings) {
  const streams = new Map();
  const leaves = new Map();
  let position = 0;
  let entries = 0;
  for await (const entry of history.collection('log').find({}, { sort: { _id: 1 }, batchSize: 1_000 })) {
    const { institution, streamId, version, leafIndex } = entry;
    const name = `position ${entry._id}`;
    position += 1;
    entries += 1;
    findings.check('log positions are dense from 1', entry._id === position, () => `${name} follows ${position - 1}`);
    position = entry._id;
    const commit = sealed.get(entry.commit.toHexString());
    const fits =
      commit &&
      !commit.position &&
      ['institution', 'kind', 'streamId', 'version'].every((field) => commit[field] === entry[field]);
    findings.check(
      'log entries and commits are one to one',
      fits === true,
      () => `${name} (case ${streamId} version ${version})`,
    );
    if (commit) commit.position = entry._id;
    const leaf = leaves.get(institution) ?? 0;
    findings.check(
      'leaf indexes are dense from 0',
      leafIndex === leaf,
      () => `${name}: leaf ${leafIndex} of ${institution}, expected ${leaf}`,
    );
    leaves.set(institution, leafIndex + 1);
    findings.check(
      'every leaf is made of its commit',
      !entry.flaw && commit?.leaf.equals(bytes(entry.leaf)) === true,
      () => name,
    );
    const follows = version === (streams.get(streamId) ?? 0) + 1;
    findings.check(
      'the log keeps the order of each case',
      follows,
      () => `${name}: case ${streamId} version ${version} after ${streams.get(streamId) ?? 0}`,
    );
    streams.set(streamId, version);
  }
  const left = [...sealed.values()].filter((commit) => commit.position === undefined);
  for (const { streamId, version } of left)
    findings.check(
      'log entries and commits are one to one',
      false,
      () => `case ${streamId} version ${version} is not in the log`,
    );
  return { entries, tail: position };
}
