import { labelsOf } from './label.js';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from './finding.js';
import type { ImportedCase } from './imported-case.js';
import { type ImportCommand, planImport } from './import-plan.js';
import { ImportReport } from './import-report.js';
import type { ImportMapping } from './import-mapping.js';
import { openLog } from './read-cases.js';
import { findMapping } from './shipped-mapping.js';

const SEEDS = join(process.cwd(), 'seeds');
const SAMPLE = join(SEEDS, 'receipt', 'sample-log.csv');
const RECEIPT = join(process.cwd(), '../shared/data/receipt.csv');

describe('the sample event log', () => {
  it('is read case by case, and what is not taken is told with line and reason', async () => {
    const { cases, findings, rows } = await readAll(SAMPLE);
    expect(rows).toBe(57);
    expect(cases.map(({ originalId }) => originalId).toSorted()).toEqual(
      [1, 2, 3, 4, 5, 6, 11, 12, 15, 16, 17, 18, 19, 20].map((n) => `sample-${String(n).padStart(3, '0')}`),
    );
    expect(findings.map(({ kind, code, case: id, rows: count }) => `${kind} ${code} ${id ?? '-'} ${count}`)).toEqual([
      'notice step-before-start sample-006 1',
      'notice step-after-end sample-006 1',
      'left-out ends-before-start sample-007 2',
      'rejected channel-unknown sample-008 2',
      'rejected department-unknown sample-009 1',
      'rejected case-attribute-differs sample-010 4',
      'rejected time-unreadable sample-011 1',
      'notice step-after-end sample-011 1',
      'rejected step-id-twice sample-012 1',
      'rejected time-unreadable sample-013 1',
      'rejected value-missing sample-014 1',
      'notice time-finer-than-ms sample-015 1',
      'rejected time-unreadable sample-016 1',
      'notice deadline-before-start sample-017 1',
      'rejected transition-not-done sample-018 1',
      'rejected case-missing - 1',
      'rejected row-unreadable - 1',
    ]);
    const text = (await readFile(SAMPLE, 'utf8')).split('\n');
    for (const { line, case: id } of findings) expect(text[line - 1]).toContain(id ?? '');
  });

  it('accounts for every row: taken as a step, or told of as rejected or left out', async () => {
    const { cases, findings, rows } = await readAll(SAMPLE);
    const steps = cases.reduce((sum, { steps: each }) => sum + each.length, 0);
    const told = findings.filter(({ kind }) => kind !== 'notice').reduce((sum, finding) => sum + finding.rows, 0);
    expect(steps + told).toBe(rows);
  });

  it('gives the cases whose events stand mixed their own', async () => {
    const { cases } = await readAll(SAMPLE);
    for (const id of ['sample-001', 'sample-002'])
      expect(cases.find((c) => c.originalId === id)?.steps).toHaveLength(4);
  });

  it('says the same in XES', async () => {
    const { cases, findings } = await readAll(join(SEEDS, 'receipt', 'sample-log.xes'));
    const { cases: inCsv } = await readAll(SAMPLE);
    const first = inCsv.find((c) => c.originalId === 'sample-001');
    expect(cases).toHaveLength(4);
    expect(cases[0]).toMatchObject({ department: 'general', startedAt: first?.startedAt, deadline: first?.deadline });
    expect(findings.map(({ code }) => code)).toEqual(['step-before-start', 'step-after-end']);
  });
});

describe('the plan of an imported case', () => {
  it('registers, routes and assigns at the start, then follows the steps by time and closes at the end', async () => {
    const plan = await planOf('sample-002');
    expect(plan.map(({ kind, effectiveAt }) => [kind, effectiveAt.toISOString()])).toEqual([
      ['register', '2024-04-03T07:05:00.000Z'],
      ['route', '2024-04-03T07:05:00.000Z'],
      ['assign', '2024-04-03T07:05:00.000Z'],
      ['step', '2024-04-03T07:10:00.000Z'],
      ['step', '2024-04-03T09:40:30.250Z'],
      ['step', '2024-04-15T08:05:00.000Z'],
      ['step', '2024-04-15T14:20:00.000Z'],
      ['close', '2024-04-15T15:00:00.000Z'],
    ]);
    expect(plan[0]).toMatchObject({
      folio: 'sample-002',
      filedOn: '2024-04-03',
      dueOn: '2024-04-12',
      termDays: 7,
      channel: 'desk',
    });
    expect(plan[1]).toMatchObject({ department: 'experts' });
    expect(plan[2]).toMatchObject({
      officer: { id: expect.stringMatching(/^label-[0-9a-f]{24}$/), name: 'Officer C' },
    });
    expect(plan[3]).toMatchObject({
      step: 'receive-application',
      label: 'Receive application · Front office',
      unit: 'front-office',
    });
    expect(plan[6]).not.toHaveProperty('unit');
    expect(plan[7]).toMatchObject({ closedOn: '2024-04-15' });
  });

  it('keeps the time of a step before the start and puts a step after the end behind the close', async () => {
    const plan = await planOf('sample-006');
    expect(plan.map(({ kind }) => kind)).toEqual(['register', 'route', 'assign', 'step', 'step', 'close', 'step']);
    expect(plan[0]).toMatchObject({ filedOn: '2024-04-10' });
    expect(plan[3]?.effectiveAt.getTime()).toBeLessThan(plan[0]?.effectiveAt.getTime() ?? 0);
  });

  it('leaves an open case open and nobody assigned where nobody is responsible', async () => {
    expect((await planOf('sample-003')).map(({ kind }) => kind)).toEqual([
      'register',
      'route',
      'assign',
      'step',
      'step',
    ]);
    expect((await planOf('sample-005')).map(({ kind }) => kind)).not.toContain('assign');
  });

  it('keeps no word of a step in clear where its log has no ids of steps', async () => {
    const { cases, mapping } = await readAll(SAMPLE);
    const { stepId: _, ...columns } = mapping.columns;
    const plans = cases.flatMap((each) =>
      planImport(each, { ...mapping, columns }, labelsOf(new Uint8Array(32), mapping.institution)),
    );
    const steps = plans.filter((command) => command.kind === 'step');
    expect(steps.length).toBeGreaterThan(20);
    for (const { reference } of steps) expect(reference).toMatch(/^ref-[0-9a-f]{24}$/);
  });

  it('is the same on every run and names no command twice', async () => {
    const all = async (): Promise<ImportCommand[]> => {
      const { cases, mapping } = await readAll(SAMPLE);
      return cases.flatMap((each) => planImport(each, mapping, labelsOf(new Uint8Array(32), mapping.institution)));
    };
    const first = await all();
    expect(await all()).toEqual(first);
    expect(new Set(first.map(({ caseId, commandId }) => `${caseId} ${commandId}`)).size).toBe(first.length);
  });
});

describe('the report of an import', () => {
  it('is a JSON line a finding and a summary for a person', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'report-'));
    const report = await ImportReport.open(folder, 'receipt', new Date('2024-01-01T00:00:00.000Z'));
    const { findings } = await readAll(SAMPLE);
    findings.forEach(report.add);
    await report.close();
    expect(report.file).toBe(join(folder, 'import-receipt-2024-01-01T00-00-00-000Z.jsonl'));
    const lines = (await readFile(report.file, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(findings);
    const summary = report.summary({ rows: 57, casesTaken: 14, stepsTaken: 40, alreadyThere: 0 });
    expect(summary).toContain('left-out: ends-before-start × 1 (2 rows)');
    expect(summary).not.toContain('already');
    await rm(folder, { recursive: true });
  });
});

const receipt = existsSync(RECEIPT) ? describe : describe.skip; // real data, not part of the project

receipt('the Dutch permit intake (skipped where the shared data is absent)', () => {
  it('gives its cases and steps, two cases left out', async () => {
    const { cases, findings, rows } = await readAll(RECEIPT);
    expect(rows).toBe(8577);
    expect(cases).toHaveLength(1432);
    expect(cases.filter(({ endedAt }) => endedAt === undefined)).toHaveLength(105);
    const count = (code: string): number => findings.filter((finding) => finding.code === code).length;
    expect(count('ends-before-start')).toBe(2);
    expect(findings.filter(({ kind }) => kind === 'rejected')).toEqual([]);
  });
});

interface ReadLog {
  cases: ImportedCase[];
  findings: Finding[];
  rows: number;
  mapping: ImportMapping;
}

async function readAll(file: string): Promise<ReadLog> {
  const mapping = await findMapping(file, SEEDS);
  const findings: Finding[] = [];
  const log = await openLog(file, mapping, (finding) => findings.push(finding));
  const cases: ImportedCase[] = [];
  for await (const each of log.cases) cases.push(each);
  return { cases, findings, rows: log.rows, mapping };
}

async function planOf(originalId: string): Promise<ImportCommand[]> {
  const { cases, mapping } = await readAll(SAMPLE);
  const found = cases.find((each) => each.originalId === originalId);
  if (found === undefined) throw new Error(`no ${originalId}`);
  return planImport(found, mapping, labelsOf(new Uint8Array(32), mapping.institution));
}
