import { Refusal, type RefusalKind } from '@libs/decider';
import { judge, MAX_ATTEMPTS, pauseAfter } from './attempt.js';

const now = new Date('2026-11-21T12:00:00.000Z');

class Refused extends Refusal {
  readonly code = 'refused-here';

  constructor(
    readonly kind: RefusalKind,
    message = 'No.',
  ) {
    super(message);
  }
}

class StoreAway extends Error {
  readonly unavailable = true;
  readonly code = 'store-unavailable';
}

describe('judging a failed run', () => {
  it.each(['conflict', 'not-found'] as const)('takes a refusal of kind %s as an outcome: the duty is moot', (kind) => {
    expect(judge(new Refused(kind), 0, now)).toEqual({ kind: 'done', outcome: 'moot:refused-here' });
  });

  it.each(['forbidden', 'invalid', 'stale'] as const)('parks a refusal of kind %s at once', (kind) => {
    expect(judge(new Refused(kind), 0, now)).toEqual({
      kind: 'dead',
      attempts: 1,
      error: { name: 'Refused', code: 'refused-here', message: 'No.', at: now },
    });
  });

  it('tries any other error again, and parks it at the eighth', () => {
    const error = new TypeError('Juana Pérez is not a function');
    expect(judge(error, 0, now, { random: () => 1 })).toMatchObject({ kind: 'again', attempts: 1, pauseMs: 1_000 });
    expect(judge(error, MAX_ATTEMPTS - 2, now)).toMatchObject({ kind: 'again', attempts: 7 });
    expect(judge(error, MAX_ATTEMPTS - 1, now)).toMatchObject({ kind: 'dead', attempts: 8 });
  });

  it('tries what lies outside for as long as was said', () => {
    const patience = { attempts: 18, firstPauseMs: 5_000, longestPauseMs: 14_400_000 };
    const error = new Error('HTTP 500');
    const judged = (failed: number) => judge(error, failed, now, { random: () => 1, patience });
    expect([0, 1, 2, 11, 16].map((failed) => judged(failed))).toMatchObject(
      [5_000, 10_000, 20_000, 10_240_000, 14_400_000].map((pauseMs) => ({ kind: 'again', pauseMs })),
    );
    expect(judged(17)).toMatchObject({ kind: 'dead', attempts: 18 });
  });

  it('never parks a duty because the store is away', () => {
    expect(judge(new StoreAway('no primary'), 40, now)).toMatchObject({
      kind: 'again',
      error: { code: 'store-unavailable' },
    });
  });

  it('keeps no text of a foreign error, nor a code that is no word', () => {
    const error = Object.assign(new Error('dup key: { phone: "5512345678" }'), { code: 11_000 });
    expect(judge(error, 0, now)).toMatchObject({ error: { name: 'Error', code: '11000', at: now } });
    expect(JSON.stringify(judge(error, 0, now))).not.toContain('5512345678');
    expect(JSON.stringify(judge(Object.assign(error, { code: 'Juana Pérez' }), 0, now))).not.toContain('Juana');
    expect(judge('thrown text', 0, now)).toMatchObject({ error: { name: 'string' } });
  });

  it('shortens and masks even our own text', () => {
    const told = judge(
      new Refused('invalid', `write to juana@example.org or +52 55 1234 5678\n${'x'.repeat(400)}`),
      0,
      now,
    );
    const { message = '' } = told.kind === 'done' ? {} : told.error;
    expect(message.length).toBeLessThanOrEqual(200);
    expect(message).not.toMatch(/juana|1234|\n/);
  });
});

describe('the pause after a failure', () => {
  it('doubles from one second to five minutes', () => {
    const full = [1, 2, 3, 8, 9, 10, 400].map((attempts) => pauseAfter(attempts, () => 1));
    expect(full).toEqual([1_000, 2_000, 4_000, 128_000, 256_000, 300_000, 300_000]);
  });

  it('leaves half of it to chance', () => {
    expect(pauseAfter(3, () => 0)).toBe(2_000);
  });
});
