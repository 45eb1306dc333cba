import { Temporal } from 'temporal-polyfill';
import type { CatalogueEntry, InstitutionRecord } from '../institutions/index.js';
import type { PublicRequestRow } from './public-requests.view.js';
import { UNKNOWN_PLACE } from './services.js';

/** Why it stands where it stands: nobody's words, one sentence a code. */
const OUTCOMES: Readonly<Record<string, string>> = {
  favourable: 'Concluida: respuesta favorable.',
  partial: 'Concluida: respuesta parcialmente favorable.',
  unfavourable: 'Concluida: respuesta desfavorable.',
  inadmissible: 'Concluida: improcedente.',
  informative: 'Concluida: respuesta informativa.',
  withdrawn: 'Retirada.',
  dismissed: 'Desechada.',
  lapsed: 'Archivada por falta de actividad de quien la presentó.',
  referred: 'Canalizada a la autoridad competente.',
  voided: 'Registro anulado.',
};

/** Turns rows into what GeoReport calls a request, in words of the institution's catalogue. */
export function requestEntries(rows: readonly PublicRequestRow[], institution: InstitutionRecord) {
  const { matters, places, departments, zone } = institution;
  const ends = new Map<string, string>();
  return rows.map((row) => ({
    service_request_id: row.publicId,
    status: row.open ? 'open' : 'closed',
    status_notes: statusNotes(row),
    service_name: nameOf(matters, row.matter),
    service_code: row.matter,
    // The citizen's own words are not published; a description is the matter until somebody moderates another.
    description: nameOf(matters, row.matter),
    agency_responsible: row.department === null ? null : nameOf(departments, row.department),
    service_notice: null,
    requested_datetime: seconds(row.requestedAt),
    updated_datetime: seconds(row.updatedAt),
    expected_datetime: row.open && !row.waiting ? remembered(ends, row.dueOn, zone) : null,
    address: row.place === UNKNOWN_PLACE ? null : nameOf(places, row.place),
    address_id: row.place === UNKNOWN_PLACE ? null : row.place,
    zipcode: null,
    lat: row.latitude ?? null,
    long: row.longitude ?? null,
    media_url: null,
  }));
}

function statusNotes({ open, outcome, waiting, department }: PublicRequestRow): string {
  if (!open) return OUTCOMES[outcome ?? ''] ?? 'Concluida.';
  if (outcome !== undefined) return 'Respondida; falta notificarla.';
  if (waiting) return 'En espera de información de quien la presentó.';
  return department === null ? 'Recibida; por turnar.' : 'Turnada a la unidad responsable.';
}

function nameOf(catalogue: readonly CatalogueEntry[], code: string): string {
  return catalogue.find((entry) => entry.code === code)?.name ?? code;
}

/** A page has few due dates, and an instant of a zone is not cheap. */
function remembered(ends: Map<string, string>, dueOn: string, zone: string): string {
  const known = ends.get(dueOn) ?? endOfDay(dueOn, zone);
  ends.set(dueOn, known);
  return known;
}

/** The last second of a civil date in a zone, as W3C date and time. */
function endOfDay(date: string, timeZone: string): string {
  const end = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime({ timeZone }).epochMilliseconds - 1_000;
  return seconds(new Date(end).toISOString());
}

/** `2010-01-01T00:00:00Z`, without the fraction some readers of the standard's dates stumble on. */
function seconds(iso: string): string {
  return iso.replace(/\.\d+(?=Z$)/, '');
}
