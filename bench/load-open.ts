/**
 * Adds open cases to the bench's database, for the measurement of a change of law: registered by the product's own command, counted by
 * its calendar, and standing in a department. Run by the bench: node dist/bench/load-open.js <cases>. It may be stopped and run again.
 * They come in as an import does, so that no queue has to deliver each of them first; their due dates are counted here all the same.
 */
import { effectIdOf, namedId } from '@libs/event-store';
import { CommandBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import type { Db } from 'mongodb';
import { type CaseCommand, RegisterPetition, RouteCase } from '../src/cases/index.js';
import { APP_DB, readConfig } from '../src/platform/index.js';
import { BackstageModule } from '../src/worker.module.js';
import { INSTITUTION, PLACE, PROCEDURE } from './bench-institution.js';
import { DEPARTMENTS, matterOf } from './town.js';

const LANES = 64;
const NOTE_EVERY = 1_000;

interface Progress {
  _id: string;
  finished: number;
}

const wanted = Number(process.argv[2]);
const context = await NestFactory.createApplicationContext(
  BackstageModule.forRoot(readConfig(process.env), process.env),
  { logger: ['error', 'warn'], abortOnError: false },
);
const commands = context.get(CommandBus, { strict: false });
const progress = context.get<Db>(APP_DB, { strict: false }).collection<Progress>('bench_progress');
const done = (await progress.findOne({ _id: 'open' }))?.finished ?? 0;
let next = done;
const filedAt = new Date();

await Promise.all(
  Array.from({ length: LANES }, async () => {
    while (next < wanted) {
      next += 1;
      const n = next;
      await open(n);
      // Lanes end out of order: what may be missing before is run again, and is there already where it is not.
      if (n % NOTE_EVERY === 0) await note(n - LANES);
    }
  }),
);
await note(Math.max(wanted, done));
await context.close();

async function open(n: number): Promise<void> {
  const caseId = namedId('bench-open', String(n));
  const department = n % DEPARTMENTS.length;
  const petition = {
    procedure: PROCEDURE,
    matter: matterOf(department, 0),
    place: PLACE,
    channel: 'desk' as const,
    subject: `Petición abierta ${n}`,
    description: 'Espera respuesta mientras cambia el calendario.',
  };
  await commands.execute(new RegisterPetition(caseId, command(n, 'register'), petition));
  await commands.execute(new RouteCase(caseId, command(n, 'route'), DEPARTMENTS[department]?.code ?? ''));
}

async function note(finished: number): Promise<void> {
  await progress.updateOne({ _id: 'open' }, { $max: { finished } }, { upsert: true });
}

function command(n: number, step: string): CaseCommand {
  return {
    institution: INSTITUTION,
    commandId: effectIdOf('bench', `open-${n}/${step}`),
    actor: { kind: 'import', id: 'bench' },
    correlationId: `bench/open-${n}`,
    effective: { at: filedAt, source: 'import' },
  };
}
