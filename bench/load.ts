/**
 * Fills the bench's database through the product's own commands: the institution with its accounts, then the dataset. Run by the
 * bench: node dist/bench/load.js <cases> [seed]. It may be stopped and run again: ids are those of the dataset, so what is there is
 * not added twice, and the number of finished cases is kept in the database.
 */
import { effectIdOf } from '@libs/event-store';
import { CommandBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import type { Db } from 'mongodb';
import {
  AssignOfficer,
  type CaseCommand,
  CloseCase,
  RecordStep,
  RegisterPetition,
  RouteCase,
} from '../src/cases/index.js';
import { FolioBook } from '../src/folios/index.js';
import { InstitutionDirectory } from '../src/institutions/index.js';
import { APP_DB, readConfig } from '../src/platform/index.js';
import { StaffDirectory } from '../src/staff/index.js';
import { BackstageModule } from '../src/worker.module.js';
import { benchInstitution, benchStaff, INSTITUTION, PLACE, procedureOf } from './bench-institution.js';
import { type CaseStep, type GeneratedCase, generateCases } from './gen.js';
import { DEPARTMENTS, matterOf } from './town.js';
import { citizenOf } from './town-text.js';

const SEED = 1;
/** Cases in flight: enough to share the journal's syncs. */
const LANES = 64;
/** Cases between two notes of how far the loading is. */
const NOTE_EVERY = 1_000;

interface Progress {
  _id: string;
  finished: number;
}

const cases = Number(process.argv[2]);
const context = await NestFactory.createApplicationContext(
  BackstageModule.forRoot(readConfig(process.env), process.env),
  {
    logger: ['error', 'warn'],
    abortOnError: false,
  },
);
const commands = context.get(CommandBus, { strict: false });
const staff = context.get(StaffDirectory, { strict: false });
const progress = context.get<Db>(APP_DB, { strict: false }).collection<Progress>('bench_progress');

await context.get(InstitutionDirectory, { strict: false }).save(benchInstitution, new Date());
const { _id: institution, series, zone, prefix } = benchInstitution;
await context.get(FolioBook, { strict: false }).ensureSeries({ institution, series, zone, prefix });
await enrol();
const officers = await Promise.all(
  DEPARTMENTS.map(async ({ code }) => (await staff.officersOf(INSTITUTION, code)).map(({ id }) => id)),
);
await load();
await context.close();

/** Accounts that are there already cost nothing: a password is hashed slowly on purpose. */
async function enrol(): Promise<void> {
  const there = new Set((await staff.membersOf(INSTITUTION)).map(({ username }) => username));
  for (const entry of benchStaff) if (!there.has(entry.username)) await staff.put(entry);
}

async function load(): Promise<void> {
  const id = `${cases} cases, seed ${SEED}`;
  const done = (await progress.findOne({ _id: id }))?.finished ?? 0;
  const source = generateCases({ seed: SEED, cases });
  const began = performance.now();
  let next = 0;
  let finished = done;
  const lane = async (): Promise<void> => {
    for (;;) {
      const { value: generated, done: exhausted } = source.next();
      if (exhausted === true) return;
      next += 1;
      if (next <= done) continue;
      await replay(generated);
      finished += 1;
      if (finished % NOTE_EVERY === 0) await note(id, finished, began, done);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await progress.updateOne({ _id: id }, { $set: { finished: cases } }, { upsert: true });
}

/** Lanes finish out of order: up to their number of cases before the noted one may be missing, so those are run again. */
async function note(id: string, finished: number, began: number, done: number): Promise<void> {
  await progress.updateOne({ _id: id }, { $set: { finished: Math.max(0, finished - LANES) } }, { upsert: true });
  const perSecond = ((finished - done) * 1_000) / (performance.now() - began);
  process.stdout.write(`${finished} of ${cases} cases, ${perSecond.toFixed(0)} a second\n`);
}

async function replay(generated: GeneratedCase): Promise<void> {
  const { id, department, category, filedAt, filedUnder, termDays, subject, body, channel, latitude, longitude } =
    generated;
  const petition = {
    procedure: procedureOf(termDays),
    matter: matterOf(filedUnder, category),
    place: PLACE,
    channel,
    subject,
    description: body,
    applicant: citizenOf(generated.citizen),
    location: { latitude, longitude },
  };
  await commands.execute(new RegisterPetition(id, command(generated, 'register', filedAt), petition));
  await commands.execute(new RouteCase(id, command(generated, 'route', filedAt), DEPARTMENTS[department]?.code ?? ''));
  for (const [n, step] of generated.steps.entries()) {
    const taken = await replayStep(generated, step, n);
    // Reopening has no counterpart among imported steps: such a case stays concluded, what follows is recorded on it.
    if (!taken) break;
  }
}

async function replayStep(generated: GeneratedCase, step: CaseStep, n: number): Promise<boolean> {
  const { id, department, officer } = generated;
  const now = command(generated, `${step.kind}-${n}`, step.at);
  switch (step.kind) {
    case 'accept':
      await commands.execute(new AssignOfficer(id, now, officers[department]?.[officer] ?? ''));
      return true;
    case 'return':
    case 'note':
    case 'answer': {
      const label = step.kind === 'note' ? step.text : undefined;
      const done = { step: step.kind, reference: `${step.kind}-${n}`, ...(label !== undefined && { label }) };
      await commands.execute(new RecordStep(id, now, done));
      return true;
    }
    case 'close':
      await commands.execute(new CloseCase(id, now));
      return true;
    case 'reopen':
      return false;
  }
}

/** `import` as the source: history raises no duty. */
function command({ id }: GeneratedCase, step: string, at: number): CaseCommand {
  return {
    institution: INSTITUTION,
    commandId: effectIdOf('bench', `${id}/${step}`),
    actor: { kind: 'import', id: 'bench' },
    correlationId: `bench/${id}`,
    effective: { at: new Date(at), source: 'import' },
  };
}
