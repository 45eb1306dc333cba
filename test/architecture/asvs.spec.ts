import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'security', 'asvs.md'), 'utf8');
const rows = [...page.matchAll(/^\| (\d+\.\d+\.\d+) +\|([^|]+)\|([^|]+)\|(.+)\|$/gm)].map(
  ([, requirement = '', asks = '', answer = '', where = '']) => ({
    requirement,
    asks: asks.trim(),
    answer: answer.trim(),
    where: where.trim(),
  }),
);

/** Levels 1 and 2 of ASVS 5.0.0. */
const REQUIREMENTS = 70 + 183;

describe('the table of ASVS', () => {
  it('answers each requirement once, with what it is about and where or why', () => {
    expect(new Set(rows.map(({ requirement }) => requirement)).size).toBe(rows.length);
    expect(rows).toHaveLength(REQUIREMENTS);
    for (const row of rows) expect(Object.values(row).filter((text) => text === '')).toEqual([]);
  });

  it('sums up what it answers', () => {
    const sums = Object.fromEntries(
      [...page.matchAll(/^\| (yes|part|no|run|n\/a) +\| +(\d+) +\|$/gm)].map(([, answer = '', sum]) => [
        answer,
        Number(sum),
      ]),
    );
    const counted: Record<string, number> = {};
    for (const { answer } of rows) counted[answer] = (counted[answer] ?? 0) + 1;
    expect(sums).toEqual(counted);
  });

  it('names files that are there', () => {
    const named = [...page.matchAll(/`([\w.-]+(?:\/[\w.-]+)+|[\w-]+\.(?:md|json))`/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
