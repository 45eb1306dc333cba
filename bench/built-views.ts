import { departmentInbox } from '../src/departments/index.js';
import { publicRequests } from '../src/open311/index.js';
import { caseFacts } from '../src/oversight/index.js';
import { registerBook } from '../src/register-book/index.js';
import { caseSearch } from '../src/search/index.js';

/** A view's entry in the registry, as far as it is looked at here. */
export interface ServedView {
  _id: string;
  active?: string;
  building?: string;
  revision: number;
}

const VIEWS = [departmentInbox, caseSearch, caseFacts, publicRequests, registerBook];

/** Every view is served in this program's revision: none is being built, and none waits until another one is. */
export function areBuilt(entries: readonly ServedView[], views: readonly { name: string; revision: number }[] = VIEWS) {
  return views.every(({ name, revision }) => {
    const entry = entries.find(({ _id }) => _id === name);
    return entry?.active !== undefined && entry.building === undefined && entry.revision >= revision;
  });
}
