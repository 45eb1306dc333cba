import { Inject, Injectable, Logger } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { type AppRedis, REDIS_CONNECTION } from '../../platform/index.js';

/** Longer than two looks of a page, so that one that comes late changes nothing. */
const SEEN_FOR_MS = 45_000;

/**
 * Who has a case open just now: a hint for colleagues, kept nowhere else. In Redis there are hashes only, under keys that end by themselves;
 * without Redis nobody is seen.
 */
@Injectable()
export class Presence {
  private readonly logger = new Logger(Presence.name);

  constructor(@Inject(REDIS_CONNECTION) private readonly redis: AppRedis) {}

  /** Notes that somebody looks. @returns how many others do */
  async look(institution: string, caseId: string, account: string, now: number): Promise<number> {
    const key = `presence:${hashOf(institution, caseId)}`;
    const me = hashOf(caseId, account);
    try {
      const answers = await this.redis
        .multi()
        .zremrangebyscore(key, 0, now - SEEN_FOR_MS)
        .zadd(key, now, me)
        .pexpire(key, SEEN_FOR_MS)
        .zcard(key)
        .exec();
      const [, count] = answers?.at(-1) ?? [];
      return Math.max(0, Number(count ?? 1) - 1);
    } catch (error) {
      this.logger.warn(`nobody is seen at a case: ${error instanceof Error ? error.message : 'Redis is away'}`);
      return 0;
    }
  }

  async leave(institution: string, caseId: string, account: string): Promise<void> {
    try {
      await this.redis.zrem(`presence:${hashOf(institution, caseId)}`, hashOf(caseId, account));
    } catch {
      // It ends by itself.
    }
  }
}

function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url');
}
