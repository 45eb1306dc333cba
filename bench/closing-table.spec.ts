import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closingTable, ratiosOf } from './closing-table.js';
import type { MeasurementLine } from './measurement-line.js';
import { Results } from './results.js';

describe('the results of a run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are the median of the repeats and the ratio to the bare floor of the same run', () => {
    const results = new Results(join(folder, 'a.jsonl'), 'now');
    for (const [repeat, cpu] of [4, 9, 5].entries()) results.add(aLine({ target: 'product', repeat, cpu }));
    for (const [repeat, cpu] of [2, 2, 8].entries()) results.add(aLine({ target: 'bare-fast', repeat, cpu }));
    expect(ratiosOf(results)).toEqual({ 'W2 at 10000, 32 users: CPU of product to bare-fast': 2.5 });
    const table = closingTable(results, { 'W2 at 10000, 32 users: CPU of product to bare-fast': 3 });
    expect(table).toMatch(/W2 product +10000 +32 .* 5 +4 9 5 /);
    expect(table).toContain('2.50 (baseline 3.00)');
  });

  it('tell what a size costs, and what of that the floor beside it did not have', () => {
    const results = new Results(join(folder, 'c.jsonl'), 'now');
    results.add(aLine({ target: 'product', repeat: 1, cpu: 20 }));
    results.add(aLine({ target: 'bare-fast', repeat: 1, cpu: 2 }));
    results.add(aLine({ target: 'product', repeat: 1, cpu: 30, cases: 100_000 }));
    expect(ratiosOf(results)).toEqual({
      'W2 at 10000, 32 users: CPU of product to bare-fast': 10,
      'W2, 32 users: CPU at 100000 cases to 10000': 1.5,
    });
    results.add(aLine({ target: 'bare-fast', repeat: 1, cpu: 2.5, cases: 100_000 }));
    expect(ratiosOf(results)).toMatchObject({
      'W2 at 100000, 32 users: CPU of product to bare-fast': 12,
      'W2, 32 users: CPU to bare-fast at 100000 cases to 10000': 1.2,
    });
  });

  it('are kept: a run under the same name knows what it has, another run does not', () => {
    const file = join(folder, 'b.jsonl');
    const line = aLine({ target: 'product', repeat: 1, cpu: 4 });
    new Results(file, 'now').add(line);
    expect(new Results(file, 'now').has(line, 1)).toBe(true);
    expect(new Results(file, 'now').has(line, 2)).toBe(false);
    expect(new Results(file, 'now').has({ ...line, users: 8 }, 1)).toBe(false);
    expect(new Results(file, 'later').has(line, 1)).toBe(false);
  });
});

function aLine({
  target,
  repeat,
  cpu,
  cases = 10_000,
}: {
  target: string;
  repeat: number;
  cpu: number;
  cases?: number;
}): MeasurementLine {
  return {
    run: 'now',
    workload: 'W2',
    target,
    cases,
    users: 32,
    repeat,
    at: '2026-01-01T00:00:00.000Z',
    per_s: 100,
    p50_ms: 1,
    p95_ms: 2,
    p99_ms: 3,
    p999_ms: 4,
    max_ms: 5,
    units: 500,
    errors: 0,
    steps: {},
    cpu_s_per_1000: { total: cpu },
    two_core_capacity_per_s: 500,
    per_unit: {},
    rss_mb: {},
    noise: { load: 1, cpu_share_of_others: 0.1 },
  };
}
