/** A day that exists, from 1900 to 2200: 2026-02-30 does not. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  if (year < 1900 || year > 2200) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A month as `2026-01`. */
export function isMonth(text: string): boolean {
  return /^\d{4}-\d{2}$/.test(text) && isCivilDate(`${text}-01`);
}
