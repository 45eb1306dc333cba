import { attributeChange, listChanges, sameContent, type Versions } from './change-lines.js';
import {
  attentionChanges,
  legalBasisChanges,
  letterChanges,
  outcomeChanges,
  preventionChanges,
  requirementChanges,
  routingChanges,
  separationChanges,
  stageChanges,
  templateChanges,
} from './diff-parts.js';
import { formChanges } from './form-changes.js';
import type { BasisKeys, Procedure } from './procedure.js';
import {
  afterHoursWords,
  basisWords,
  escalationWords,
  feeWords,
  quoted,
  reopenDaysWords,
  silenceWords,
  termWords,
  licenceWords,
  validityWords,
  worded,
  yesNo,
} from './spanish-words.js';

/** What changed between two versions, section by section; no section where nothing did. */
export interface ChangeNote {
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

type Part = readonly [section: string, changes: (versions: Versions) => string[]];

function scalar<K extends keyof Procedure>(
  section: string,
  key: K,
  label: string,
  said: (value: Exclude<Procedure[K], undefined>, procedure: Procedure) => string | undefined,
): Part {
  return [
    section,
    (versions) => {
      const [was, is] = [versions.before[key], versions.after[key]] as Exclude<Procedure[K], undefined>[];
      return attributeChange({ label, said }, was, is, versions);
    },
  ];
}

/** The rules that something rests on, told by their keys' texts. */
function basisPart(section: string, label: string, of: (procedure: Procedure) => BasisKeys | undefined): Part {
  return [
    section,
    (versions) => attributeChange({ label, said: basisWords }, of(versions.before), of(versions.after), versions),
  ];
}

/** A part that has words of its own. */
function told<K extends keyof Procedure>(
  section: string,
  key: K,
  changes: (before: Procedure[K], after: Procedure[K], versions: Versions) => string[],
): Part {
  return [section, (versions) => changes(versions.before[key], versions.after[key], versions)];
}

/** A list of codes: each is named as it is said. */
function codesPart(
  key: 'channels' | 'matters',
  { one, many, name }: { one: string; many: string; name: (code: string) => string },
): Part {
  const words = { key: String, name, one, many, changes: () => [] };
  return told(ACCESS, key, (before = [], after = [], versions) => listChanges<string>(words, before, after, versions));
}

const IDENTITY = 'Identificación y vigencia';
const TERM = 'Plazo, prevención y silencio';
const ACCESS = 'Quién lo pide y cómo se guarda';
const COST = 'Costo y vigencia de lo que se expide';

/** Every part of a procedure with its section; sections stand in the order of this table. A part without words does not compile. */
const PARTS: { readonly [K in keyof Procedure]-?: readonly Part[] } = {
  code: [scalar(IDENTITY, 'code', 'la clave', quoted)],
  name: [scalar(IDENTITY, 'name', 'el nombre', quoted)],
  description: [scalar(IDENTITY, 'description', 'la descripción', quoted)],
  institution: [scalar(IDENTITY, 'institution', 'la institución', quoted)],
  kind: [scalar(IDENTITY, 'kind', 'la clase de trámite', worded)],
  version: [scalar(IDENTITY, 'version', 'la versión', quoted)],
  validFrom: [scalar(IDENTITY, 'validFrom', 'el inicio de vigencia', quoted)],
  validTo: [scalar(IDENTITY, 'validTo', 'el fin de vigencia', quoted)],
  term: [
    scalar(TERM, 'term', 'el régimen del plazo', ({ regime }) => quoted(regime)),
    scalar(TERM, 'term', 'el plazo', ({ own }) => own && termWords(own)),
    basisPart(TERM, 'el fundamento del plazo', ({ term }) => term.basis),
  ],
  afterHours: [scalar(TERM, 'afterHours', 'la regla de lo recibido fuera de horario', afterHoursWords)],
  prevention: [told(TERM, 'prevention', preventionChanges)],
  silence: [
    scalar(TERM, 'silence', 'el efecto del silencio', silenceWords),
    basisPart(TERM, 'el fundamento del efecto del silencio', ({ silence }) => silence.basis),
  ],
  escalation: [scalar(TERM, 'escalation', 'la escalera de avisos', escalationWords)],
  legalBasis: [told('Fundamento', 'legalBasis', legalBasisChanges)],
  identityPolicy: [scalar(ACCESS, 'identityPolicy', 'la identificación de quien pide', worded)],
  anonymous: [scalar(ACCESS, 'anonymous', 'que pueda ser anónimo', yesNo)],
  confidentiality: [scalar(ACCESS, 'confidentiality', 'el acceso al expediente', worded)],
  channels: [
    codesPart('channels', { one: 'el canal', many: 'los canales', name: (channel) => unquoted(worded(channel)) }),
  ],
  matters: [codesPart('matters', { one: 'la materia', many: 'las materias', name: String })],
  series: [scalar(ACCESS, 'series', 'la serie de folios', quoted)],
  attention: [told(ACCESS, 'attention', attentionChanges)],
  form: [told('Formulario', 'form', formChanges)],
  requirements: [told('Requisitos', 'requirements', requirementChanges)],
  routing: [
    told('Turno', 'routing', (before, after, versions) => routingChanges(before.rules, after.rules, versions)),
    scalar('Turno', 'routing', 'la dependencia por omisión', ({ defaultDepartment }) =>
      defaultDepartment === undefined ? undefined : quoted(defaultDepartment),
    ),
  ],
  stages: [told('Etapas y tareas', 'stages', stageChanges)],
  resolution: [scalar('Etapas y tareas', 'resolution', 'la manera de resolver', worded)],
  outcomes: [told('Resultados', 'outcomes', outcomeChanges)],
  reopenDays: [scalar('Resultados', 'reopenDays', 'el plazo para que la persona reabra el trámite', reopenDaysWords)],
  letters: [told('Documentos', 'letters', letterChanges)],
  templates: [told('Documentos', 'templates', templateChanges)],
  fee: [scalar(COST, 'fee', 'el costo', feeWords), basisPart(COST, 'el fundamento del costo', ({ fee }) => fee.basis)],
  validity: [
    scalar(COST, 'validity', 'la vigencia de lo que se expide', validityWords),
    basisPart(COST, 'el fundamento de esa vigencia', ({ validity }) => validity?.basis),
  ],
  licence: [
    scalar(COST, 'licence', 'el registro de lo que se expide', licenceWords),
    basisPart(COST, 'el fundamento de la renovación a tiempo', ({ licence }) => licence?.renewal?.timely?.basis),
  ],
  separation: [told('Separación de funciones', 'separation', separationChanges)],
};

/** A change note that a lawyer can read; the same two versions always give the same note. */
export function diffProcedures(before: Procedure, after: Procedure): ChangeNote {
  const sections = new Map<string, string[]>();
  for (const [section, changes] of Object.values(PARTS).flat()) {
    const lines = changes({ before, after }).map(sentence);
    if (lines.length > 0) sections.set(section, [...(sections.get(section) ?? []), ...lines]);
  }
  if (sections.size === 0 && !sameContent(before, after))
    sections.set('Forma', ['Cambia la forma de escribir el archivo, no lo que dice.']);
  return { sections: [...sections].map(([title, lines]) => ({ title, lines })) };
}

/** The note as text, with a heading that names both versions. */
export function changeNoteText(note: ChangeNote, { before, after }: Versions): string {
  const heading = `${before.name}: de la versión ${before.version} a la ${after.version}`;
  if (note.sections.length === 0) return `${heading}\n\nSin cambios.\n`;
  const sections = note.sections.map(
    ({ title, lines }) => `${title}\n${lines.map((line) => `- ${line}`).join('\n')}\n`,
  );
  return [heading, '', ...sections].join('\n');
}

function sentence(change: string): string {
  return `${change.charAt(0).toLocaleUpperCase('es')}${change.slice(1)}${change.endsWith('.') ? '' : '.'}`;
}

function unquoted(text: string): string {
  return text.replaceAll(/[«»]/g, '');
}
