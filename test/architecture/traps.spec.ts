import { namedPaths, projectPaths, readDocument, tableRows } from './documents.js';

const TRAPS = 35;
const A_TEST = /\.(spec|int-spec|e2e-spec)\.ts$/;
const paths = new Set(projectPaths());

/** Rows of the table of traps: number, trap, tests that show it, what is not built of it. */
const rows = tableRows(readDocument('docs/traps.md')).filter(([number]) => /^K\.\d+$/.test(number ?? ''));

/**
 * What is wrong with a row: nobody shows the trap and nothing is said of it, or a test is not there, does not carry the number or is not
 * called what the row calls it.
 */
function faultsOf([number = '', , shownBy = '', notYet = '']: readonly string[], textOf = textOfTest): string[] {
  if (shownBy === '') return notYet === '' ? ['neither shown by a test nor said to be missing'] : [];
  return shownBy.split(';').flatMap((shown) => {
    const [test = ''] = namedPaths(shown);
    const text = A_TEST.test(test) ? textOf(test) : undefined;
    if (text === undefined) return [`${test} is no test of this project`];
    const names = namesOf(text);
    if (!names.some((name) => numbersIn(name).includes(number))) return [`${test} has no test named ${number}`];
    const called = [...shown.matchAll(/"([^"]+)"/g)].map(([, words = '']) => words);
    return called
      .filter((words) => !names.some((name) => name.includes(words)))
      .map((words) => `${test} has no test "${words}"`);
  });
}

function textOfTest(path: string): string | undefined {
  return paths.has(path) ? readDocument(path) : undefined;
}

/** Everything in quotes that may be the name of a test, a line at a time. */
function namesOf(text: string): string[] {
  return [...text.matchAll(/(['"`])(?:(?!\1).)*\1/g)].map(([name]) => name);
}

function numbersIn(name: string): string[] {
  return name.match(/\bK\.\d+/g) ?? [];
}

describe('the table of traps', () => {
  it('has a row for each of them, in order', () => {
    expect(rows.map(([number]) => number)).toEqual(Array.from({ length: TRAPS }, (_, at) => `K.${at + 1}`));
  });

  it.each(rows)('%s: %s', (...row) => {
    expect(faultsOf(row)).toEqual([]);
  });

  it('leaves out no test that carries a number', () => {
    const shown = rows.flatMap(([number, , shownBy = '']) => namedPaths(shownBy).map((test) => `${number} ${test}`));
    const carried = [...paths]
      .filter((path) => A_TEST.test(path) && !path.startsWith('test/architecture/'))
      .flatMap((path) => [...new Set(namesOf(readDocument(path)).flatMap(numbersIn))].map((n) => `${n} ${path}`));
    expect(carried.toSorted()).toEqual(shown.toSorted());
  });
});

describe('the check of the table', () => {
  const textOf = (path: string) => (path === 'src/a.spec.ts' ? "it('K.12: is no answer')" : undefined);

  it.each([
    [['K.12', 'a trap', '`src/a.spec.ts`, "is no answer"', ''], []],
    [['K.12', 'a trap', '', 'not built'], []],
    [['K.12', 'a trap', '', ''], ['neither shown by a test nor said to be missing']],
    [['K.1', 'a trap', '`src/a.spec.ts`', ''], ['src/a.spec.ts has no test named K.1']],
    [['K.12', 'a trap', '`src/a.spec.ts`, "is an answer"', ''], ['src/a.spec.ts has no test "is an answer"']],
    [['K.12', 'a trap', '`src/b.spec.ts`', ''], ['src/b.spec.ts is no test of this project']],
    [['K.12', 'a trap', '`src/a.ts`', ''], ['src/a.ts is no test of this project']],
  ])('%j', (row, faults) => {
    expect(faultsOf(row, textOf)).toEqual(faults);
  });
});
