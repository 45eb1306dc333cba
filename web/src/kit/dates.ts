import type { Words } from '../words/words.js';

const DAY_MS = 86_400_000;

/** A civil date (`2026-11-20`) as people read it: 20/11/2026. */
export function civilDate(words: Words, date: string): string {
  const figures = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const;
  return format(words, new Date(`${date}T00:00:00Z`), figures);
}

/** As it is written in a letter: 20 de noviembre de 2026. */
export function writtenDate(words: Words, date: string): string {
  return format(words, new Date(`${date}T00:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' });
}

/** With the day of the week, for a day of a ledger or the last day of a term. */
export function longDate(words: Words, date: string): string {
  return format(words, new Date(`${date}T00:00:00Z`), { dateStyle: 'full', timeZone: 'UTC' });
}

/** An instant in the zone of the institution, whatever zone this computer is in. */
export function instant(words: Words, at: string, zone: string): string {
  return format(words, new Date(at), { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
}

function format(words: Words, date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(words.locale === 'en' ? 'en-GB' : words.locale, options).format(date);
}

/** How far a due date is, in natural days and in words. */
export function dueWords(words: Words, dueOn: string, today: string): string {
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY_MS);
  if (days === 0) return words.say('due.today');
  if (days === 1) return words.say('due.tomorrow');
  if (days === -1) return words.say('due.yesterday');
  return days > 0 ? words.say('due.in', { count: days }) : words.say('due.ago', { count: -days });
}
