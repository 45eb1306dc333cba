/**
 * Easter Sunday of the Gregorian computus as its day number (days since 1970-01-01): the Sunday after the first ecclesiastical full moon on
 * or after 21 March.
 * @throws RangeError before 1583, when the Gregorian calendar did not rule yet
 */
export function easterSunday(year: number): number {
  if (!Number.isInteger(year) || year < 1583) throw new RangeError(`Easter is reckoned from 1583 on, not for ${year}`);
  const century = Math.floor(year / 100);
  const yearOfMoonCycle = year % 19;
  const droppedLeapDays = century - Math.floor(century / 4);
  const moonDrift = Math.floor((8 * century + 13) / 25);

  let fullMoonAfter21March = (19 * yearOfMoonCycle + droppedLeapDays - moonDrift + 15) % 30;
  // The two exceptions of the computus: no full moon on 19 April, nor twice on 18 April within one cycle.
  const tooLate = fullMoonAfter21March === 29 || (fullMoonAfter21March === 28 && yearOfMoonCycle > 10);
  if (tooLate) fullMoonAfter21March -= 1;

  const fullMoon = Date.UTC(year, 2, 21) / 86_400_000 + fullMoonAfter21March;
  const weekdayFromSunday = (((fullMoon + 4) % 7) + 7) % 7; // day 0 was a Thursday
  return fullMoon + 7 - weekdayFromSunday;
}
