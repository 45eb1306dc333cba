import { effectIdOf } from '@libs/event-store';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import type { Db } from 'mongodb';
import type { CaseCommand } from '../src/cases/index.js';
import { APP_DB, readConfig } from '../src/platform/index.js';
import { BackstageModule } from '../src/worker.module.js';
import { INSTITUTION } from './bench-institution.js';

/** Cases in flight: enough to share the journal's syncs. */
const LANES = 64;
/** Cases between two notes of how far the loading is. */
const NOTE_EVERY = 1_000;

interface Progress {
  _id: string;
  finished: number;
}

/** The product's modules for the bench's scripts that fill its database through the product's own commands. */
export class Loader {
  private constructor(readonly context: INestApplicationContext) {}

  static async open(): Promise<Loader> {
    const modules = BackstageModule.forRoot(readConfig(process.env), process.env);
    const logger = { logger: ['error', 'warn'] as ('error' | 'warn')[], abortOnError: false };
    return new Loader(await NestFactory.createApplicationContext(modules, logger));
  }

  get commands(): CommandBus {
    return this.context.get(CommandBus, { strict: false });
  }

  close(): Promise<void> {
    return this.context.close();
  }

  /** Adds each case, many at a time. How many are finished lies in the database under `id`, so that it may be stopped and run again. */
  async adds<T>(id: string, cases: Iterator<T>, add: (one: T) => Promise<unknown>): Promise<void> {
    const progress = this.context.get<Db>(APP_DB, { strict: false }).collection<Progress>('bench_progress');
    const done = (await progress.findOne({ _id: id }))?.finished ?? 0;
    const began = performance.now();
    const note = (finished: number) =>
      progress.updateOne({ _id: id }, { $max: { finished: Math.max(0, finished) } }, { upsert: true });
    for (let skipped = 0; skipped < done; skipped += 1) cases.next();
    let finished = done;
    const lane = async (): Promise<void> => {
      for (let next = cases.next(); next.done !== true; next = cases.next()) {
        await add(next.value);
        finished += 1;
        if (finished % NOTE_EVERY !== 0) continue;
        // Lanes finish out of order: as many as there are of them may be missing before the noted one, so those are run again.
        await note(finished - LANES);
        const perSecond = ((finished - done) * 1_000) / (performance.now() - began);
        process.stdout.write(`${id}: ${finished} finished, ${perSecond.toFixed(0)} a second\n`);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    await note(finished);
  }
}

/** A step as it was taken then. `import` is the source: history raises no duty. */
export function imported(caseId: string, step: string, at: Date): CaseCommand {
  return {
    institution: INSTITUTION,
    commandId: effectIdOf('bench', `${caseId}/${step}`),
    actor: { kind: 'import', id: 'bench' },
    correlationId: `bench/${caseId}`,
    effective: { at, source: 'import' },
  };
}
