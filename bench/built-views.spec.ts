import { areBuilt } from './built-views.js';

const views = [
  { name: 'inbox', revision: 3 },
  { name: 'search', revision: 1 },
];
const search = { _id: 'search', active: 'view_search_r1', revision: 1 };

it.each([
  ['the revisions of this program are served', [{ _id: 'inbox', active: 'r3', revision: 3 }, search], true],
  ['one is being built', [{ _id: 'inbox', active: 'r2', building: 'r3', revision: 2 }, search], false],
  [
    'one waits for its turn and its earlier revision is served',
    [{ _id: 'inbox', active: 'r2', revision: 2 }, search],
    false,
  ],
  ['one was never built', [{ _id: 'inbox', building: 'r3', revision: 0 }, search], false],
  ['nothing was begun of one', [search], false],
])('the bench starts only once all views are built: %s', (_, entries, built) => {
  expect(areBuilt(entries, views)).toBe(built);
});
