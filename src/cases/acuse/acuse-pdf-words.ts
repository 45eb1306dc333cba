import type { Acuse } from './acuse.js';
import { dayInWords, lengthInWords, momentInWords, optional, type PaperRow } from '../papers/paper-words.js';

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

export function acuseRows(acuse: AcuseDocument): PaperRow[] {
  const { office, clerk, annexes, missingRequirements, procedure } = acuse;
  const days = lengthInWords(acuse.term);
  const rows: (PaperRow | undefined)[] = [
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

function listed(items: readonly string[]): string {
  return items.length > 0 ? items.join('; ') : 'ninguno';
}
