import type { ProblemBody } from '@libs/problem-details';
import type { GeoReportAnswer } from './answer.js';

/** What of a problem is told. */
export type Refused = Pick<ProblemBody, 'status' | 'detail' | 'errors'>;

export interface GeoReportErrors {
  status: number;
  answer: GeoReportAnswer;
}

/**
 * What HTTP itself gives a meaning to stays as it is: clients and proxies act on it. For the rest GeoReport knows 403 (api_key),
 * 404 (there is no such thing) and "basically 400 for any other error".
 */
const KEPT = new Set([403, 404, 405, 408, 413, 415, 429, 431]);

/** A problem as GeoReport says it: a list of code and description, one entry for each field that was refused. */
export function geoReportErrors({ status, detail, errors = [] }: Refused): GeoReportErrors {
  const code = status >= 500 || KEPT.has(status) ? status : 400;
  const descriptions =
    errors.length > 0 ? errors.map(({ field, message }) => `${fieldName(field)}: ${message}`) : [detail];
  return {
    status: code,
    answer: { root: 'errors', value: descriptions.map((description) => ({ code, description })) },
  };
}

/** Field names are told with `?` for brackets (libs/http-input); here they are part of the standard's names. */
function fieldName(field: string): string {
  return field.replace(/^attribute\?([\w-]+)\?$/, 'attribute[$1]');
}
