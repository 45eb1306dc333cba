import { randomUUID } from 'node:crypto';
import { Binary, ObjectId } from 'mongodb';
import type { Commit } from './commit.js';
import { EventReader } from './event-reader.js';
import { EventCatalogue } from './stream-type.js';

const catalogue = new EventCatalogue([
  { kind: 'tally', schemas: { Noted: [{ clear: { n: 'integer' } }] }, upcasters: {} },
]);
const reader = new EventReader(catalogue, { find: () => Promise.resolve(new Map()) });

function aCommit(): Commit {
  const at = new Date('2026-01-05T15:00:00.000Z');
  return {
    _id: new ObjectId(),
    institution: 'demo',
    kind: 'tally',
    streamId: randomUUID(),
    version: 1,
    recordedAt: at,
    effectiveAt: at,
    effectiveSource: 'clock',
    meta: { commandId: 'c', actor: { kind: 'system', id: 'spec' }, correlationId: 'spec', consulted: {} },
    prev: new Binary(Buffer.alloc(32)),
    hash: new Binary(Buffer.alloc(32)),
    events: [{ type: 'Noted', v: 1, data: { n: 3 } }],
  };
}

describe('what is read of a commit of which nothing is opened', () => {
  it('is read once for all who ask', async () => {
    const commit = aCommit();
    const [[first] = []] = await reader.read([commit], { open: { Other: ['text'] } });
    const [[second] = []] = await reader.read([commit], { open: false });
    expect(first).toMatchObject({ type: 'Noted', data: { n: 3 }, envelope: { version: 1 } });
    expect(second).toEqual(first);
    expect(second?.envelope).toBe(first?.envelope);
  });

  it('is nobody else’s to change', async () => {
    const commit = aCommit();
    const [[first] = []] = await reader.read([commit], { open: false });
    if (first) first.data['n'] = 4;
    const [[second] = []] = await reader.read([commit], { open: false });
    expect(second?.data).toEqual({ n: 3 });
    expect(commit.events[0]?.data).toEqual({ n: 3 });
  });

  it('is not what somebody gets who opens something', async () => {
    const commit = aCommit();
    const [[shut] = []] = await reader.read([commit], { open: false });
    const [[opened] = []] = await reader.read([commit], { open: { Noted: ['text'] } });
    expect(opened).toEqual(shut);
    expect(opened?.envelope).not.toBe(shut?.envelope);
  });
});
