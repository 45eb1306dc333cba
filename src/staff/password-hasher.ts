import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { LimitedQueue } from './limited-queue.js';

/** argon2id (the library's default kind) at OWASP's minimum: 19 MiB, two passes, one lane; about 28 ms (RELIABILITY.md 1.4). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Half of the processors and no more than two: the other half is the desk's. */
const AT_ONCE = Math.max(1, Math.min(2, Math.floor(availableParallelism() / 2)));
const WAITING = 20;

/**
 * Hashes and checks passwords, one or two at a time, so that a flood of log-ins cannot starve the desk of processors. A check takes
 * the same work whether or not there is an account to check against.
 */
@Injectable()
export class PasswordHasher {
  private readonly queue = new LimitedQueue(AT_ONCE, WAITING);
  private nobody: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.queue.run(() => hash(normal(password), COST));
  }

  /**
   * `stored` undefined: an unknown account. The same work is done against a hash nobody's password has.
   * @param from the network somebody types at; turns go round among them
   * @throws Problem 429 `too-busy`
   */
  async matches(stored: string | undefined, password: string, from?: string): Promise<boolean> {
    const against = stored ?? (await this.hashOfNobody());
    const equal = await this.queue.run(() => verify(against, normal(password)), from);
    return equal && stored !== undefined;
  }

  /** Before anything is asked of the databases. @throws Problem 429 `too-busy` */
  requireRoom(from: string): void {
    this.queue.requireRoom(from);
  }

  /** Made once and early, so that the first unknown user name does not take twice as long as a known one. */
  async prepare(): Promise<void> {
    await this.hashOfNobody();
  }

  private hashOfNobody(): Promise<string> {
    this.nobody ??= hash(randomBytes(32), COST);
    return this.nobody;
  }
}

/** The one alteration a password suffers: composed and decomposed accents are the same key press. */
function normal(password: string): string {
  return password.normalize('NFC');
}
