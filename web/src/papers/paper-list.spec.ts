import { changed, isOpen, MOST_BYTES, newestOf, withFiles, withSheets } from './paper-list.js';

const file = (name: string, { size = 3, at = 0 } = {}) => ({ name, size, lastModified: at }) as unknown as File;
let next = 0;
const keys = () => `key-${(next += 1)}`;

describe('papers that are chosen', () => {
  it('are taken in their order, each with a key of its own and one sheet', () => {
    const { list, left } = withFiles([], [file('b.pdf'), file('a.JPG')], keys);
    expect(list.map(({ file: { name }, sheets, state }) => [name, sheets, state])).toEqual([
      ['b.pdf', '1', 'waiting'],
      ['a.JPG', '1', 'waiting'],
    ]);
    expect(new Set(list.map(({ key }) => key)).size).toBe(2);
    expect(left).toEqual([]);
  });

  it('are told apart from what is left out, with the reason, and nothing else is lost', () => {
    const first = withFiles([], [file('a.pdf')], keys).list;
    const chosen = [
      file('a.pdf'),
      file('lista.xlsx'),
      file('x.png', { size: 0 }),
      file('y.webp', { size: MOST_BYTES + 1 }),
    ];
    const { list, left } = withFiles(first, [...chosen, file('a.pdf', { at: 9 })], keys);
    expect(list).toHaveLength(2);
    expect(left).toEqual([
      { name: 'a.pdf', fault: 'there-already' },
      { name: 'lista.xlsx', fault: 'not-of-a-kind' },
      { name: 'x.png', fault: 'empty' },
      { name: 'y.webp', fault: 'too-large' },
    ]);
  });

  it('change one by one', () => {
    const { list } = withFiles([], [file('a.pdf'), file('b.pdf')], keys);
    const after = changed(list, list[1]?.key ?? '', { state: 'done' });
    expect(after.map(({ state }) => state)).toEqual(['waiting', 'done']);
    expect(after.filter(isOpen)).toHaveLength(1);
  });

  it('are another request with other sheets, unless the first one may have come', () => {
    const { list } = withFiles([], [file('a.pdf')], keys);
    const key = list[0]?.key ?? '';
    const [other] = withSheets(changed(list, key, { state: 'refused' }), key, '3', keys);
    expect(other).toMatchObject({ sheets: '3', state: 'waiting' });
    expect(other?.key).not.toBe(key);
    const unsure = changed(list, key, { state: 'unsure' });
    expect(withSheets(unsure, key, '3', keys)).toEqual(unsure);
  });
});

it('a folder of a scanner shows the newest first, and only what may be a paper', () => {
  const folder = [file('viejo.pdf', { at: 1 }), file('Thumbs.db', { at: 9 }), file('nuevo.jpg', { at: 5 })];
  expect(newestOf(folder, 20).map(({ name }) => name)).toEqual(['nuevo.jpg', 'viejo.pdf']);
  expect(newestOf(folder, 1)).toHaveLength(1);
});
