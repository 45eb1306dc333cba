import { isCivilDate as isAnyCivilDate } from '@libs/business-calendar';

/** A day that exists, from 1900 to 2200: 2026-02-30 does not. */
export function isCivilDate(text: string): boolean {
  return isAnyCivilDate(text) && text >= '1900' && text < '2201';
}

/** A month as `2026-01`. */
export function isMonth(text: string): boolean {
  return /^\d{4}-\d{2}$/.test(text) && isCivilDate(`${text}-01`);
}
