/** How a country words its letters. */
export type LetterLocale = 'es-MX' | 'es-GT';

export function localeOf(country: string): LetterLocale {
  return country === 'GT' ? 'es-GT' : 'es-MX';
}

const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

/** A civil date as letters say it: "22 de enero de 2026" in Mexico, "veintidós de enero de dos mil veintiséis" in Guatemala. */
export function dateInWords(date: string, locale: LetterLocale): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const name = MONTHS[month - 1] ?? '';
  if (locale === 'es-MX') return `${day} de ${name} de ${year}`;
  return `${day === 1 ? 'uno' : numberInWords(day)} de ${name} de ${numberInWords(year)}`;
}

const UNDER_THIRTY = (
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho ' +
  'diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'
).split(' ');
const TENS = ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'];
const HUNDREDS = [
  '',
  'ciento',
  'doscientos',
  'trescientos',
  'cuatrocientos',
  'quinientos',
  'seiscientos',
  'setecientos',
  'ochocientos',
  'novecientos',
];

/** A whole number from 0 to 9999. */
export function numberInWords(n: number): string {
  if (n < 30) return UNDER_THIRTY[n] ?? '';
  if (n < 100) return joined(TENS[Math.floor(n / 10)] ?? '', n % 10, ' y ');
  if (n === 100) return 'cien';
  if (n < 1_000) return joined(HUNDREDS[Math.floor(n / 100)] ?? '', n % 100, ' ');
  const thousands = Math.floor(n / 1_000);
  return joined(thousands === 1 ? 'mil' : `${numberInWords(thousands)} mil`, n % 1_000, ' ');
}

function joined(head: string, rest: number, by: string): string {
  return rest === 0 ? head : `${head}${by}${numberInWords(rest)}`;
}

/** What every letter says around its text. */
export interface FrameWords {
  readonly number: string;
  readonly file: string;
  readonly subject: string;
  readonly closing: string;
  readonly code: string;
}

export const FRAMES: Readonly<Record<LetterLocale, FrameWords>> = {
  'es-MX': {
    number: 'Oficio número: {{oficio}}',
    file: 'Expediente: {{folio}}',
    subject: 'Asunto: ',
    closing: 'Atentamente',
    code: 'Código del documento: ',
  },
  'es-GT': {
    number: 'Oficio No. {{oficio}}',
    file: 'Expediente No. {{folio}}',
    subject: 'Asunto: ',
    closing: 'Atentamente,',
    code: 'Código del documento: ',
  },
};
