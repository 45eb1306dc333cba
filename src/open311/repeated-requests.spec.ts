import { Clock } from '@libs/clock';
import { type Commit, requestMac, type StreamLoader } from '@libs/event-store';
import type { RequestKeys } from '../platform/index.js';
import { RepeatedRequests } from './repeated-requests.js';

const minute = 60_000;
const start = Date.parse('2026-07-01T12:00:00Z');
/** Before it there was no request key, and no request. */
const firstKey = new Date(start - 5 * minute);
const form = { service_code: 'bache', description: 'Un bache' };

class SetClock extends Clock {
  time = start;

  now(): Date {
    return new Date(this.time);
  }
}

/** A door at which what is taken in counts as registered at once, under its key. */
function aDoor() {
  const clock = new SetClock();
  const registered = new Map<string, Date>();
  const loader: Pick<StreamLoader, 'load'> = {
    load({ streamId }) {
      const at = registered.get(streamId);
      const commit = { effectiveAt: at, events: [{ type: 'PetitionRegistered' }] } as Commit;
      return Promise.resolve(at === undefined ? [] : [commit]);
    },
  };
  const keys: Pick<RequestKeys, 'macOf'> = {
    macOf: (command, request) => (at) =>
      Promise.resolve(at < firstKey ? undefined : requestMac(new Uint8Array(32), command, request)),
  };
  const repeated = new RepeatedRequests(loader as StreamLoader, clock, keys as RequestKeys);
  return {
    async takes(minutes: number, sent: object = form, holder = 'a'): Promise<string> {
      clock.time = start + minutes * minute;
      const key = await repeated.keyOf('chimalhuacan', sent, (one) => `${holder} ${one}`);
      const stream = `${holder} ${key}`;
      if (!registered.has(stream)) registered.set(stream, clock.now());
      return stream;
    },
  };
}

describe('a request that is sent again', () => {
  it.each([
    [0, 0],
    [0, 9.99],
    [9.9, 10],
    [9.9, 19.8],
    [5, 14.99],
  ])('is the same from minute %d to minute %d', async (first, second) => {
    const door = aDoor();
    expect(await door.takes(first)).toBe(await door.takes(second));
  });

  it.each([
    [0, 10],
    [5, 15],
    [9.9, 20],
    [0, 30],
  ])('is a new one from minute %d to minute %d', async (first, second) => {
    const door = aDoor();
    expect(await door.takes(first)).not.toBe(await door.takes(second));
  });

  it('differs by form and by holder', async () => {
    const door = aDoor();
    const first = await door.takes(1);
    expect(await door.takes(2, { ...form, description: 'Otro bache' })).not.toBe(first);
    expect(await door.takes(2, form, 'b')).not.toBe(first);
    expect(await door.takes(3, { description: 'Un bache', service_code: 'bache' })).toBe(first);
  });
});
