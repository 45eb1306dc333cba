import type { SeededChance } from '../support/seeded-chance.js';
import type { Operation } from './api-operations.js';
import type { RawRequest } from './bad-request.js';

/** Share of the requests that go to somebody who was turned away there before. */
const AGAINST_CLOSED_DOORS = 0.05;

/** Chooses operation and account: mostly such as get past the guard, so that what is behind it meets bad input too. */
export class Aim {
  private readonly turnedAway = new Set<string>();

  constructor(
    private readonly operations: readonly Operation[],
    /** Of the accounts; an empty one is nobody. */
    private readonly cookies: readonly string[],
    private readonly random: SeededChance,
  ) {}

  at(spoil: (operation: Operation) => RawRequest): RawRequest {
    for (;;) {
      const operation = this.random.oneOf(this.operations);
      const cookie = this.random.oneOf(this.cookies);
      const door = `${operation.method} ${operation.path} ${cookie}`;
      if (this.turnedAway.has(door) && !this.random.happens(AGAINST_CLOSED_DOORS)) continue;
      const bad = spoil(operation);
      return cookie === '' ? bad : { ...bad, headers: { cookie, ...bad.headers } };
    }
  }

  learns({ operation, headers }: RawRequest, status: number): void {
    if (status === 401 || status === 403) this.turnedAway.add(`${operation} ${headers['cookie'] ?? ''}`);
  }
}
