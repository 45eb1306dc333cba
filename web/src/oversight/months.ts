/** The month so many months earlier; nothing before there is one to count from. */
export function monthBefore(month: string, months: number): string {
  const [year = 0, one = 0] = month.split('-').map(Number);
  const at = year * 12 + one - 1 - months;
  return month === '' ? '' : `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}
