import { isId } from '@libs/http-input';
import { invalidInput } from '@libs/problem-details';
import { type Jurisdiction, requireService } from './jurisdictions.js';
import type { RequestsQueryDto } from './requests-query.dto.js';
import { searchWindow, type SearchWindow } from './search-window.js';

/** A page of requests as the store is asked for it. */
export interface RequestSearch extends SearchWindow {
  institution: string;
  matters?: readonly string[];
  open?: boolean;
  skip: number;
  limit: number;
}

const MOST_AT_ONCE = 1_000;
/** How deep pages reach; further back, narrower dates lead. */
const DEEPEST = 10_000;
const MOST_IDS = 100;
const MOST_CODES = 50;

/** Ids named one by one. What cannot be an id here names nothing. @throws Problem 400 for too many */
export function askedIds(list: string): string[] {
  return entries('service_request_id', list, MOST_IDS).filter(isId);
}

/** @throws Problem 400 for what cannot be searched by, 404 for an unknown service */
export function requestSearch(query: RequestsQueryDto, jurisdiction: Jurisdiction, now: Date): RequestSearch {
  const { institution } = jurisdiction;
  const { service_code, status, page = 1, page_size: limit = MOST_AT_ONCE } = query;
  if (page * limit > DEEPEST) {
    throw invalidInput([
      { field: 'page', code: 'too-deep', message: `must not reach past ${DEEPEST} requests; narrow the dates instead` },
    ]);
  }
  const matters = service_code === undefined ? undefined : entries('service_code', service_code, MOST_CODES);
  for (const code of matters ?? []) requireService(jurisdiction, code);
  const open = status === undefined ? undefined : openness(status);
  return {
    institution: institution._id,
    ...searchWindow(query, institution.zone, now),
    ...(matters && { matters }),
    ...(open !== undefined && { open }),
    skip: (page - 1) * limit,
    limit,
  };
}

/** Undefined for both. */
function openness(list: string): boolean | undefined {
  const asked = entries('status', list.toLowerCase(), 2);
  if (asked.some((one) => one !== 'open' && one !== 'closed')) {
    throw invalidInput([{ field: 'status', code: 'not-a-choice', message: 'must be open or closed' }]);
  }
  return asked.length === 1 ? asked[0] === 'open' : undefined;
}

function entries(field: string, list: string, most: number): string[] {
  const found = [...new Set(list.split(',').map((entry) => entry.trim()))].filter((entry) => entry !== '');
  if (found.length === 0 || found.length > most) {
    throw invalidInput([{ field, code: 'not-a-list', message: `must name 1 to ${most}, with commas between them` }]);
  }
  return found;
}
