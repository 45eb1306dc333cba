import { standingOf, withMergers } from './merged-departments.js';

const policy = 'by-hand' as const;
const loaded = ['a', 'b', 'c'].map((code) => ({ code, name: code.toUpperCase(), policy }));
const mergers = [
  { mergerId: 'm1', department: 'a', into: 'b', from: '2026-04-01' },
  { mergerId: 'm2', department: 'b', into: 'c', from: '2026-07-01' },
];

describe('merged departments', () => {
  it('stay in the directory, with the day and where they went', () => {
    const [a, , c] = withMergers(loaded, mergers);
    expect(a).toEqual({ ...loaded[0], mergedInto: 'b', mergedFrom: '2026-04-01', mergerId: 'm1' });
    expect(c).toBe(loaded[2]);
    expect(withMergers(loaded)).toEqual(loaded);
  });

  it('are stood for from their day on, to the end of the line', () => {
    const directory = withMergers(loaded, mergers);
    expect(standingOf(directory, 'a', '2026-03-31')).toEqual({ department: 'a' });
    expect(standingOf(directory, 'a', '2026-04-01')).toEqual({ department: 'b', mergerId: 'm1' });
    expect(standingOf(directory, 'a', '2026-07-01')).toEqual({ department: 'c', mergerId: 'm1' });
    expect(standingOf(directory, 'c', '2026-07-01')).toEqual({ department: 'c' });
    expect(standingOf(directory, 'unknown', '2026-07-01')).toEqual({ department: 'unknown' });
  });

  it('are the same when they are merged again over what was merged', () => {
    const once = withMergers(loaded, mergers);
    expect(withMergers(once, mergers)).toEqual(once);
  });
});
