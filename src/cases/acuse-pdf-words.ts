import type { Acuse } from './acuse.js';

/**
 * An acuse with what the desk may know besides: fields of DOMAIN.md F. What is absent is not printed; an empty list is printed as
 * "ninguno", since that too is a statement.
 */
export interface AcuseDocument extends Acuse {
  /** Where the product is reached; without it, the part of `statusUrl` before the API. */
  readonly publicUrl?: string;
  readonly office?: string;
  readonly clerk?: string;
  readonly annexes?: readonly string[];
  readonly missingRequirements?: readonly string[];
  /** Not known at reception as a rule: routing comes after it. */
  readonly responsibleUnit?: string;
  readonly privacyNotice?: string;
}

const channels: Readonly<Record<string, string>> = {
  desk: 'Ventanilla',
  web: 'Portal',
  phone: 'Teléfono',
  email: 'Correo electrónico',
  post: 'Correo postal',
  open311: 'Otro sistema (Open311)',
  internal: 'De oficio',
};

export interface AcuseRow {
  readonly label: string;
  readonly value: string;
  /** Takes the room that is left; cut with an ellipsis where that is not enough. */
  readonly flexible?: true;
}

export function acuseRows(acuse: AcuseDocument): AcuseRow[] {
  const { office, clerk, annexes, missingRequirements, procedure } = acuse;
  const days = lengthInWords(acuse.term);
  const rows: (AcuseRow | undefined)[] = [
    { label: 'Recibido', value: momentInWords(acuse.receivedAt, acuse.zone) },
    optional('Oficina', office),
    optional('Recibió', clerk),
    { label: 'Canal', value: channels[acuse.channel] ?? acuse.channel },
    { label: 'Trámite', value: procedure.name },
    { label: 'Materia', value: acuse.matter.name },
    { label: 'Lugar', value: acuse.place.name },
    { label: 'Resumen', value: acuse.subject || '(texto suprimido)', flexible: true },
    optional('Anexos recibidos', annexes && listed(annexes)),
    optional('Requisitos faltantes', missingRequirements && listed(missingRequirements)),
    { label: 'Unidad responsable', value: acuse.responsibleUnit ?? 'Se determina al turnar el expediente' },
    { label: 'Plazo legal', value: procedure.legalBasis ? `${days} (${procedure.legalBasis})` : days },
    { label: 'Fecha límite', value: `A más tardar el ${dayInWords(acuse.dueOn)}` },
  ];
  return rows.filter((row) => row !== undefined);
}

/** Address of the status page; the part after # stays in the citizen's browser and reaches no server log. */
export function trackingUrl(acuse: AcuseDocument): string {
  const { folio, secretCode, institution } = acuse;
  const [f, c, i] = [folio, secretCode, institution.code].map(encodeURIComponent);
  return `${statusPage(acuse)}#f=${f}&c=${c}&i=${i}`;
}

export function statusPage({ publicUrl, statusUrl }: AcuseDocument): string {
  const base = publicUrl ?? statusUrl.replace(/\/api\/.*$/, '');
  return `${base.replace(/\/+$/, '')}/consulta`;
}

export function privacyNotice({ privacyNotice: own, institution }: AcuseDocument): string {
  return (
    own ??
    `Aviso de privacidad: ${institution.name} usa los datos personales de esta petición solo para atenderla y responderle. ` +
      'Puede pedir el aviso completo, así como el acceso a sus datos, su rectificación o su supresión, en esta misma oficina.'
  );
}

/** As "sábado, 21 de noviembre de 2026, 11:34 h (America/Mexico_City, UTC−06:00)". */
function momentInWords(iso: string, zone: string): string {
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

function dayInWords(date: string): string {
  return dateFormat('UTC').format(new Date(`${date}T00:00:00Z`));
}

function dateFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('es-MX', { timeZone, dateStyle: 'full' });
}

function optional(label: string, value: string | undefined): AcuseRow | undefined {
  return value === undefined ? undefined : { label, value };
}

function listed(items: readonly string[]): string {
  return items.length > 0 ? items.join('; ') : 'ninguno';
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

const UNITS: Readonly<Record<AcuseDocument['term']['unit'], readonly [one: string, many: string]>> = {
  BUSINESS_DAYS: ['día hábil', 'días hábiles'],
  CALENDAR_DAYS: ['día natural', 'días naturales'],
  MONTHS: ['mes', 'meses'],
  HOURS: ['hora', 'horas'],
};

function lengthInWords({ unit, length }: AcuseDocument['term']): string {
  return `${length} ${UNITS[unit][length === 1 ? 0 : 1]}`;
}
