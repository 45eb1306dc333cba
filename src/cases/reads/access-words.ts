/** Who read and what, in plain words for the person whose case it is. Roles and units, never names. */
const ROLES: Readonly<Record<string, string>> = {
  clerk: 'Ventanilla',
  officer: 'Personal del área',
  head: 'Titular del área',
  supervisor: 'Supervisión (órgano de control)',
  auditor: 'Auditoría (órgano de control)',
  'legal-adviser': 'Asesoría jurídica',
};

const ACTS: Readonly<Record<string, string>> = {
  'find-people': 'La encontró al buscar personas en la ventanilla',
  'read-case': 'Leyó el expediente',
  'read-acuse': 'Imprimió el acuse',
  'list-attachments': 'Vio la lista de documentos',
  'download-attachment': 'Descargó un documento',
  'read-letters': 'Leyó los oficios',
  'draft-letter': 'Preparó el borrador de un oficio',
  'prepare-public-version': 'Leyó un documento para hacer su versión pública',
  'read-public-versions': 'Vio las versiones públicas',
  'read-deadline': 'Vio el cómputo del plazo',
  'read-time-account': 'Vio la cuenta de tiempos',
  'read-mediation': 'Leyó la mediación',
  'read-licence': 'Leyó la licencia',
  'print-mediation-act': 'Imprimió el acta de la mediación',
  'read-booking': 'Leyó la reserva en la agenda',
  'print-silence': 'Imprimió la constancia de silencio',
  'read-by-break-glass': 'Leyó el expediente',
  'find-cases': 'Lo vio en una búsqueda, con nombre y asunto',
  'read-register-book': 'Lo vio en el libro de registro',
  'read-inbox': 'Lo vio en una lista, con nombre y asunto',
  'list-counted': 'Lo vio en una lista de cifras, con nombre y asunto',
};

export function roleInWords(role: string): string {
  return ROLES[role] ?? 'Personal de la institución';
}

export function actInWords(what: string): string {
  return ACTS[what] ?? 'Leyó datos del expediente';
}
