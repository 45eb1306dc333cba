import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Clock } from '@libs/clock';
import type { Actor } from '@libs/decider';
import { effectIdOf } from '@libs/event-store';
import { Feed } from '@libs/feed';
import { openTestDatabases, type TestDatabases, testServer } from '@libs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { type Command, CommandBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import {
  type CaseCommand,
  CaseLedger,
  DeadlineWatch,
  isRegistered,
  type RegisteredCase,
} from '../../src/cases/index.js';
import { RecordAbsence } from '../../src/absences/record-absence.js';
import { departmentInbox } from '../../src/departments/index.js';
import { readConfig } from '../../src/platform/index.js';
import { DueDateSweep } from '../../src/recomputation/due-date-sweep.js';
import { RecomputationModule } from '../../src/recomputation/index.js';
import { StaffDirectory } from '../../src/staff/index.js';
import { loadSeed } from '../../src/seeding.js';
import { BackstageModule } from '../../src/worker.module.js';
import { builtScript, checkout } from '../support/built-product.js';
import { until } from '../support/until.js';

const run = promisify(execFile);

/** It is whatever time the script says. */
class ScriptedClock extends Clock {
  time = new Date(0);

  now(): Date {
    return this.time;
  }
}

/**
 * The product's own modules in this process, with the demonstration institution, on a clock that stands where the script puts it. No
 * queue is served: who plays the script gives the commands that the queues would.
 */
export class TheOffice {
  readonly institution = 'chimalhuacan';
  /** When somebody looked for what is due. */
  readonly looks: Date[] = [];
  private readonly clock = new ScriptedClock();
  private commandsGiven = 0;
  private last: { streamId: string; version: number } | undefined;
  private context!: INestApplicationContext;

  private constructor(readonly databases: TestDatabases) {}

  static async opens(): Promise<TheOffice> {
    const databases = await openTestDatabases();
    const env = {
      MONGODB_URI: databases.appUri,
      MONGODB_DB: databases.name,
      REDIS_URL: testServer('TEST_REDIS_URL'),
      VENTANILLA_KEY: randomBytes(32).toString('base64url'),
    };
    await run(process.execPath, [builtScript('migrate')], {
      env: { PATH: process.env['PATH'], ...env, MONGODB_OWNER_URI: databases.ownerUri },
    });
    const office = new TheOffice(databases);
    const module = Test.createTestingModule({
      imports: [BackstageModule.forRoot(readConfig(env), env), RecomputationModule],
    });
    office.context = await module.overrideProvider(Clock).useValue(office.clock).compile();
    office.context.useLogger(false);
    await office.context.init();
    await loadSeed(office.context, join(checkout, 'seeds', office.institution), 'una-clave-de-prueba-2027');
    const feed = office.context.get(Feed, { strict: false });
    feed.start();
    const served = async () =>
      (await feed.status()).views.some(({ name, active }) => name === departmentInbox.name && active !== undefined);
    await until('the list to be there', async () => (await served()) || undefined);
    return office;
  }

  isNow(time: Date): void {
    this.clock.time = time;
  }

  /** Gives a command, once; hands over what it answered. */
  async does<Result extends { caseId: string; version: number }>(
    actor: Actor,
    command: (given: CaseCommand) => Command<Result>,
  ): Promise<Result> {
    this.commandsGiven += 1;
    const given: CaseCommand = {
      institution: this.institution,
      commandId: effectIdOf('a-year', String(this.commandsGiven)),
      actor,
      correlationId: 'a-year',
      effective: { at: this.clock.time, source: 'slip' },
    };
    const done = await this.context.get(CommandBus, { strict: false }).execute(command(given));
    this.last = { streamId: done.caseId, version: done.version };
    return done;
  }

  /** Declares something in the calendar of the institution, and has every open case counted by it. */
  async declares(actor: Actor, command: (given: CaseCommand) => Command<unknown>, about: string): Promise<void> {
    const given = {
      institution: this.institution,
      commandId: effectIdOf('an-act', about),
      actor,
      correlationId: 'a-year',
    };
    await this.context.get(CommandBus, { strict: false }).execute(command(given));
    await this.untilFolded();
    const sweep = this.context.get(DueDateSweep, { strict: false });
    await sweep.pass(this.institution, new AbortController().signal);
    await this.untilFolded();
  }

  /** Until every list shows all that was written down. */
  private async untilFolded(): Promise<void> {
    const feed = this.context.get(Feed, { strict: false });
    const commits = this.databases.owner.db(`${this.databases.name}_history`).collection('commits');
    await until('every list to be up to date', async () => {
      const { sealer, views } = await feed.status();
      return (sealer.tail === (await commits.countDocuments()) && views.every(({ lag }) => lag === 0)) || undefined;
    });
  }

  /** Somebody of the staff will be away, both days included. @returns who */
  async isAway(username: string, from: string, to: string): Promise<string> {
    const account = await this.context.get(StaffDirectory, { strict: false }).findByUsername(username);
    if (account === undefined) throw new Error(`${username} does not work here`);
    const commandId = effectIdOf('an-absence', `${username}/${from}`);
    const actor: Actor = { kind: 'staff', id: 'administrator-of-the-year', role: 'administrator' };
    const given = { institution: this.institution, commandId, actor, correlationId: 'a-year' };
    const absence = { absenceId: commandId, staff: account.id, from, to };
    await this.context.get(CommandBus, { strict: false }).execute(new RecordAbsence(given, absence));
    return account.id;
  }

  async reads(caseId: string): Promise<RegisteredCase> {
    const { state } = await this.context.get(CaseLedger, { strict: false }).get(this.institution, caseId);
    if (!isRegistered(state)) throw new Error(`${caseId} is not registered`);
    return state;
  }

  /** Looks for what is due, once the index of due dates knows all that was done. */
  async looksForWhatIsDue(): Promise<number> {
    const feed = this.context.get(Feed, { strict: false });
    const { last } = this;
    if (last !== undefined)
      await until('the index to know', async () =>
        (await feed.reached(last, departmentInbox.name, AbortSignal.timeout(10_000))) ? true : undefined,
      );
    const { looked, failed } = await this.context.get(DeadlineWatch, { strict: false }).look();
    if (failed > 0) throw new Error(`${failed} deadlines could not be kept`);
    this.looks.push(this.clock.time);
    return looked;
  }

  async closes(): Promise<void> {
    await this.context?.get(Feed, { strict: false }).stop();
    await this.context?.close();
    await this.databases.drop();
  }
}
