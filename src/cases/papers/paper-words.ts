import type { TermUnit } from '../domain/case.codes.js';

/** How the papers of the town hall say things. */

export interface PaperRow {
  readonly label: string;
  readonly value: string;
  /** Takes the room that is left; cut with an ellipsis where that is not enough. */
  readonly flexible?: true;
}

/** As "sábado, 21 de noviembre de 2026, 11:34 h (America/Mexico_City, UTC−06:00)". */
export function momentInWords(iso: string, zone: string): string {
  const at = new Date(iso);
  const time = new Intl.DateTimeFormat('es-MX', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const offset = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName');
  return `${dateFormat(zone).format(at)}, ${time.format(at)} h (${zone}, ${offset?.value.replace('GMT', 'UTC') ?? 'UTC'})`;
}

export function dayInWords(date: string): string {
  return dateFormat('UTC').format(new Date(`${date}T00:00:00Z`));
}

function dateFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('es-MX', { timeZone, dateStyle: 'full' });
}

export function optional(label: string, value: string | undefined): PaperRow | undefined {
  return value === undefined ? undefined : { label, value };
}

// What the fonts every PDF reader brings can show: Windows-1252.
const printableOne = /[\n\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;

/** Text as those fonts can show it: marks they lack are dropped from their letter, what is left over becomes a question mark. */
export function printable(text: string): string {
  const composed = text.normalize('NFC').replace(/\r\n?|[\u2028\u2029]/g, '\n');
  return Array.from(composed.replace(/[\u02bc\ua78c]/g, '’').replace(/[^\S\n]/g, ' '), (character) => {
    if (printableOne.test(character)) return character;
    if (/\p{Cc}|\p{Cf}/u.test(character)) return ''; // controls and marks of direction
    const bare = character.normalize('NFKD').replace(/\p{Mn}/gu, '');
    return bare && Array.from(bare).every((part) => printableOne.test(part)) ? bare : '?';
  }).join('');
}

const UNITS: Readonly<Record<TermUnit, readonly [one: string, many: string]>> = {
  BUSINESS_DAYS: ['día hábil', 'días hábiles'],
  CALENDAR_DAYS: ['día natural', 'días naturales'],
  MONTHS: ['mes', 'meses'],
  HOURS: ['hora', 'horas'],
};

export function lengthInWords({ unit, length }: { unit: TermUnit; length: number }): string {
  return `${length} ${UNITS[unit][length === 1 ? 0 : 1]}`;
}
