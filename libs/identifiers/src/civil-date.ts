import { isCivilDate } from '@libs/business-calendar';

/** The digits YYMMDD of an identifier as a day, or not: `century` is the part that they leave out. */
export function isDayIn(century: 19 | 20, digits: string): boolean {
  return isCivilDate(`${century}${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4)}`);
}
