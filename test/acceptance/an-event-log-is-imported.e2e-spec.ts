import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { GroupFigures } from '../../src/oversight/response-times.js';
import { builtScript, checkout } from '../support/built-product.js';
import { Supervisor } from '../support/supervisor.js';
import { PASSWORD, TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

const run = promisify(execFile);
const SAMPLE = join(checkout, 'seeds', 'receipt', 'sample-log.csv');
const RECEIPT = join(checkout, '..', 'shared', 'data', 'receipt.csv');
/** A CSV whose columns no mapping knows. */
const OTHER_COLUMNS = join(checkout, 'test', 'acceptance', 'other-columns.csv');
const INDEPENDENT = join(checkout, 'test', 'independent', 'response_times.py');
/** A real municipality's log lies beside the checkout or it does not; the sample of our own is always here. */
const describeReceipt = existsSync(RECEIPT) ? describe : describe.skip;

/** What the independent script says of a group. */
interface Independent {
  received: number;
  concluded: number;
  pending: number;
  onTime: number;
  onTimePercent: number | null;
  medianBusinessDays: number | null;
  p90BusinessDays: number | null;
}

type Grouped = Record<string, { total: Independent }>;

describe('an event log is imported', () => {
  let hall: TheTownHall;
  let supervisor: Supervisor;
  let reports: string;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    reports = await mkdtemp(join(tmpdir(), 'ventanilla-reports-'));
    await hall.tool('seed', ['--from', join(checkout, 'seeds', 'receipt'), '--password', PASSWORD]);
    supervisor = await Supervisor.arrives(hall, 'receipt.supervisor');
  });

  afterAll(async () => {
    await hall?.close();
    await rm(reports, { recursive: true, force: true });
  });

  it('with its own folios, departments, deadlines, people and times', async () => {
    expect(await imports(SAMPLE)).toContain('57 rows read; 14 cases');
    const { caseId } = await until('the case to be found', async () => {
      const { rows } = await supervisor.searches({ folio: 'sample-002' });
      return rows[0];
    });
    const { state, timeline } = await supervisor.reads({ caseId });
    expect(state).toMatchObject({ folio: 'sample-002', department: 'experts', status: 'concluded', channel: 'desk' });
    expect(state).toMatchObject({ filedOn: '2024-04-03', dueOn: '2024-04-12', closedOn: '2024-04-15' });
    expect(timeline.map(({ type, at }) => [type, at])).toEqual([
      ['PetitionRegistered', '2024-04-03T07:05:00.000Z'],
      ['CaseRouted', '2024-04-03T07:05:00.000Z'],
      ['OfficerAssigned', '2024-04-03T07:05:00.000Z'],
      ['StepRecorded', '2024-04-03T07:10:00.000Z'],
      ['StepRecorded', '2024-04-03T09:40:30.250Z'],
      ['StepRecorded', '2024-04-15T08:05:00.000Z'],
      ['StepRecorded', '2024-04-15T14:20:00.000Z'],
      ['CaseClosed', '2024-04-15T15:00:00.000Z'],
    ]);
    const why = await supervisor.asksWhyDue({ caseId });
    expect([why.status, why.body]).toEqual([409, expect.objectContaining({ code: 'term-as-recorded' })]);
    const sources = await commits().distinct('effectiveSource', { institution: 'receipt' });
    expect(sources).toEqual(['import']);
    const history = JSON.stringify(await commits().find({ institution: 'receipt' }).toArray());
    expect(history).not.toMatch(/Officer [A-Z]|Clerk [A-Z]/);
  });

  it('and raises no duty', async () => {
    expect(await hall.databases.owner.db(hall.databases.name).collection('duties').countDocuments()).toBe(0);
  });

  it('with every row not taken in the report, by line and reason', async () => {
    const lines = await reportOf('sample');
    expect(lines).toContainEqual(
      expect.objectContaining({ kind: 'left-out', code: 'ends-before-start', case: 'sample-007', rows: 2 }),
    );
    expect(lines).toContainEqual(
      expect.objectContaining({ kind: 'notice', code: 'step-before-start', case: 'sample-006' }),
    );
    for (const line of lines) expect(line).toMatchObject({ line: expect.any(Number), reason: expect.any(String) });
  });

  it('once: a second run adds nothing', async () => {
    const before = await commits().countDocuments();
    expect(await imports(SAMPLE)).toMatch(/(\d+) commands were there already/);
    expect(await commits().countDocuments()).toBe(before);
  });

  it('from XES too', async () => {
    const xes = SAMPLE.replace(/csv$/, 'xes');
    expect(await imports(xes)).toMatch(/4 cases and \d+ steps taken\n/);
    const before = await commits().countDocuments();
    expect(await imports(xes)).toMatch(/commands were there already/);
    expect(await commits().countDocuments()).toBe(before);
  });

  it('or refused with what is wrong, nothing half-done', async () => {
    const before = await commits().countDocuments();
    for (const [file, said] of [
      [join(checkout, 'seeds', 'receipt', 'catalogue.json'), 'neither a .csv nor a .xes'],
      [join(checkout, 'there-is-no-such.csv'), 'there-is-no-such.csv'],
      [OTHER_COLUMNS, 'No mapping fits the columns'],
    ] as const) {
      await expect(imports(file)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(said) });
    }
    expect(await commits().countDocuments()).toBe(before);
  });

  describeReceipt('of a real municipality', () => {
    const first = { from: '2010-01', to: '2012-12' };

    it('is taken up again after it was killed, and a further run adds nothing', async () => {
      const before = await commits().countDocuments();
      await killedAfter(2_000, before);
      const whole = await imports(RECEIPT);
      expect(whole).toContain('8577 rows read; 1432 cases and 8573 steps taken');
      expect(whole).toMatch(/[1-9]\d{3,} commands were there already/);
      expect(whole).toContain('left-out: ends-before-start × 2 (4 rows)');
      const after = await commits().countDocuments();
      expect(after - before).toBe(14_196);
      expect(await imports(RECEIPT)).toContain('14196 commands were there already');
      expect(await commits().countDocuments()).toBe(after);
      expect((await reportOf('receipt')).filter(({ kind }) => kind === 'left-out')).toHaveLength(2);
    });

    it('has the figures of a script that shares no code with the product', async () => {
      const { stdout } = await run('python3', [INDEPENDENT, RECEIPT], { maxBuffer: 64 << 20 });
      const independent = JSON.parse(stdout) as {
        all: { total: Independent; months: Record<string, Independent> };
        department: Grouped;
        channel: Grouped;
        officer: Grouped;
      };
      const { all, department, channel, officer } = independent;
      const { total } = await supervisor.seesFigures(
        'all cases',
        first,
        (now) => now.concluded === all.total.concluded,
      );
      expect(asTold(total)).toEqual(all.total);

      const names = await labels();
      const groups = async (by: string, nameOf: (group: string) => string) => {
        const read = await supervisor.readsFigures({ ...first, by });
        return Object.fromEntries(read.groups.map((figures) => [nameOf(figures.group), asTold(figures)]));
      };
      const code = (name: string) => name.toLowerCase().replace(' ', '-');
      expect(await groups('department', (group) => group)).toEqual(totals(department, code));
      expect(await groups('channel', (group) => group)).toEqual(totals(channel, (name) => CHANNELS[name] ?? name));
      expect(await groups('officer', (group) => names.get(group) ?? '')).toEqual(totals(officer, (name) => name));
      const months = await supervisor.readsFigures({ ...first, by: 'month' });
      const told = Object.fromEntries(months.groups.map((figures) => [figures.group, asTold(figures)]));
      // A month in which nothing was received or concluded may be left out, and none may be added.
      expect(Object.keys(all.months)).toEqual(expect.arrayContaining(Object.keys(told)));
      for (const [month, figures] of Object.entries(all.months)) {
        if (month in told || figures.received + figures.concluded > 0)
          expect([month, told[month]]).toEqual([month, figures]);
      }
    });
  });

  function commits() {
    const { owner, name } = hall.databases;
    return owner.db(`${name}_history`).collection('commits');
  }

  function imports(file: string): Promise<string> {
    return hall.tool('import', [file, '--reports', reports]);
  }

  /** Starts the import and ends it as a power cut does, somewhere in the middle. */
  async function killedAfter(added: number, before: number): Promise<void> {
    const child = spawn(process.execPath, [builtScript('import'), RECEIPT, '--reports', reports], {
      cwd: checkout,
      env: hall.settings,
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    await until(
      'some of it to be there',
      async () => (await commits().countDocuments()) >= before + added || undefined,
      {
        withinMs: 120_000,
      },
    );
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
  }

  /** Who the labels stand for: kept apart from the history. */
  async function labels(): Promise<Map<string, string>> {
    const { owner, name } = hall.databases;
    const rows = await owner.db(name).collection<{ _id: string; name: string }>('persons').find().toArray();
    return new Map(rows.map(({ _id, name: person }) => [_id, person]));
  }

  async function reportOf(source: 'sample' | 'receipt'): Promise<Record<string, unknown>[]> {
    const files = (await readdir(reports)).toSorted();
    const file = source === 'sample' ? files[0] : files.at(-1);
    const text = await readFile(join(reports, file ?? ''), 'utf8');
    return text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }
});

const CHANNELS: Readonly<Record<string, string>> = {
  Internet: 'web',
  Desk: 'desk',
  Post: 'post',
  'e-mail': 'email',
  Intern: 'internal',
};

function totals(grouped: Grouped, nameOf: (name: string) => string): Record<string, Independent> {
  return Object.fromEntries(Object.entries(grouped).map(([name, { total }]) => [nameOf(name), total]));
}

/** The product's figures in the script's words. */
function asTold({
  received,
  concluded,
  pending,
  onTime,
  onTimePercent,
  legalDays,
}: GroupFigures): Independent & object {
  return {
    received,
    concluded,
    pending,
    onTime,
    late: concluded - onTime,
    onTimePercent,
    medianBusinessDays: legalDays.median,
    p90BusinessDays: legalDays.p90,
  } as Independent;
}
