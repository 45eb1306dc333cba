import type { Condition, Scalar } from './condition.js';
import type { FormField } from './form.js';
import type { LicenceRule, RenewalRule } from './licence-rule.js';
import type {
  AfterHours,
  BasisKeys,
  Escalation,
  EscalationTarget,
  Fee,
  Procedure,
  Silence,
  Task,
  TaskOutcome,
  TaskSilence,
  TaskTerm,
  Term,
  Validity,
} from './procedure.js';

/** How a lawyer would say what a definition holds. */
const TERM_UNIT: Readonly<Record<Term['unit'], readonly [string, string]>> = {
  HOURS: ['hora', 'horas'],
  BUSINESS_DAYS: ['día hábil', 'días hábiles'],
  CALENDAR_DAYS: ['día natural', 'días naturales'],
  MONTHS: ['mes', 'meses'],
};
const VALIDITY_UNIT = { DAYS: ['día', 'días'], MONTHS: ['mes', 'meses'], YEARS: ['año', 'años'] } as const;
const SILENCE: Readonly<Record<Silence['effect'], string>> = {
  NEGATIVE: 'negativa ficta',
  POSITIVE: 'afirmativa ficta',
  OBLIGATION_CONTINUES: 'la obligación de responder continúa',
  NONE: 'ninguno',
};
const TOLD: Readonly<Record<EscalationTarget, string>> = {
  officer: 'quien atiende',
  head: 'titular',
  supervisor: 'supervisión',
  'control-body': 'órgano de control',
};
const TASK_SILENCE: Readonly<Record<Exclude<TaskSilence['effect'], 'OUTCOME'>, string>> = {
  WAIT: 'se sigue esperando',
  ESCALATE: 'se avisa a la supervisión',
  GO_ON: 'la etapa sigue sin ella',
};
const CODES: Readonly<Record<string, string>> = {
  PETITION: 'petición',
  COMPLAINT: 'queja o denuncia',
  LICENCE: 'licencia o permiso',
  INFORMATION_REQUEST: 'solicitud de información',
  ARCO: 'derechos sobre datos personales',
  OFICIO: 'oficio',
  REQUIRED: 'se exige',
  OPTIONAL: 'es opcional',
  FORBIDDEN_TO_REQUIRE: 'no puede exigirse',
  'one-step': 'responde una sola persona',
  approved: 'otra persona aprueba y firma quien es competente',
  reviewed: 'con revisión jurídica, otra persona aprueba y firma quien es competente',
  public: 'público',
  reserved: 'de acceso restringido',
  sealed: 'sellado',
  desk: 'ventanilla',
  portal: 'portal',
  telephone: 'teléfono',
  email: 'correo electrónico',
  'mobile-window': 'módulo móvil',
  post: 'correo postal',
  open311: 'Open311',
  'in-force': 'vigente',
  repealed: 'derogado',
  unverified: 'sin verificar',
  text: 'leído en el texto',
  high: 'alta',
  medium: 'media',
  low: 'baja',
  open: 'por confirmar',
  document: 'documento',
  payment: 'pago',
  data: 'dato',
  'requirement-check': 'revisión de requisitos',
  opinion: 'dictamen',
  inspection: 'inspección',
  session: 'sesión',
  approval: 'autorización',
  deliverable: 'entregable',
  FULL_TEXT: 'texto íntegro',
  LEGAL_BASIS: 'fundamento',
  FINALITY: 'si es definitivo',
  APPEAL: 'recurso',
  APPEAL_BODY: 'autoridad del recurso',
  APPEAL_TERM: 'plazo del recurso',
  ROUTED: 'la dependencia que recibió el turno',
  reception: 'recibir',
  notification: 'notificar',
};

export function quoted(text: string): string {
  return `«${text}»`;
}

/** A closed code by its word, any other text in quotes. */
export function worded(code: string): string {
  return CODES[code] ?? quoted(code);
}

export function yesNo(value: boolean): string {
  return value ? 'sí' : 'no';
}

export function listed(parts: readonly string[]): string {
  return parts.length === 0 ? 'ninguno' : parts.join(', ');
}

export function termWords({ length, unit }: Term): string {
  return `${length} ${TERM_UNIT[unit][length === 1 ? 0 : 1]}`;
}

export function taskTermWords(term: TaskTerm): string {
  return 'regime' in term ? `el del régimen ${term.regime}` : termWords(term);
}

export function afterHoursWords(afterHours: AfterHours): string {
  return afterHours.policy === 'SAME_DAY_UNTIL_MIDNIGHT'
    ? 'vale el mismo día hasta la medianoche'
    : `después de las ${afterHours.time} vale el día hábil siguiente`;
}

export function basisWords(keys: BasisKeys, { legalBasis }: Procedure): string {
  return listed(keys.map((key) => quoted(legalBasis.find((line) => line.key === key)?.text ?? key)));
}

export function silenceWords({ effect }: Silence): string {
  return SILENCE[effect];
}

export function escalationWords(escalation: Escalation): string {
  return escalation.map(({ to, businessDays }) => `${TOLD[to]} ${fromDueDate(businessDays)}`).join(', ');
}

function fromDueDate(businessDays: number): string {
  if (businessDays === 0) return 'el día del vencimiento';
  const days = termWords({ length: Math.abs(businessDays), unit: 'BUSINESS_DAYS' });
  return `${days} ${businessDays < 0 ? 'antes' : 'después'}`;
}

export function reopenDaysWords(days: number): string {
  return days === 0 ? 'ninguno' : termWords({ length: days, unit: 'CALENDAR_DAYS' });
}

export function taskSilenceWords(silence: TaskSilence): string {
  return silence.effect === 'OUTCOME' ? `vale el resultado ${quoted(silence.outcome)}` : TASK_SILENCE[silence.effect];
}

export function taskOutcomeWords({ code: own, name, ends }: TaskOutcome, { outcomes }: Procedure): string {
  const end = outcomes.find(({ code }) => code === ends)?.name ?? ends;
  return end === undefined ? `${quoted(name)} [${own}]` : `${quoted(name)} [${own}] (termina el trámite: ${end})`;
}

export function unitWords({ unit, forEach }: Pick<Task, 'unit' | 'forEach'>): string | undefined {
  return forEach === undefined ? unit && worded(unit) : `cada una de ${listed(forEach.map(quoted))}`;
}

export function feeWords(fee: Fee): string {
  if (fee.kind === 'free') return 'gratuito';
  const cost =
    fee.kind === 'amount' ? `${fee.currency === 'GTQ' ? 'Q' : '$'}${fee.amount} ${fee.currency}` : quoted(fee.text);
  return `${cost} (se paga en: ${fee.payAt.join(', ')})`;
}

/** As the change note tells it. */
export function licenceWords({ series, giro, place, establishment, until, renewal }: LicenceRule): string {
  const fields = [giro, place, establishment].filter((field) => field !== undefined);
  const last =
    until === undefined ? '' : until.kind === 'field' ? `, hasta ${quoted(until.field)}` : ', hasta fin de año';
  const from = fields.length === 0 ? '' : `, con ${fields.map(quoted).join(', ')}`;
  return `serie ${series}${from}${last}${renewal === undefined ? '' : `; se renueva por ${renewalWords(renewal)}`}`;
}

function renewalWords({ procedure, opensDaysBefore, timely }: RenewalRule): string {
  const effect = timely === undefined ? '' : timely.extends ? ', a tiempo prorroga' : ', a tiempo no prorroga';
  return `${quoted(procedure)} desde ${opensDaysBefore} días antes${effect}`;
}

export function validityWords(validity: Validity): string {
  if (validity.kind === 'indefinite') return 'indefinida';
  if (validity.kind === 'until') return quoted(validity.text);
  return `${validity.length} ${VALIDITY_UNIT[validity.unit][validity.length === 1 ? 0 : 1]}`;
}

/** What a condition may ask about, with its names. */
type Named = Pick<Procedure, 'form' | 'stages'>;

/** Aloud, with the labels of the form and the names of tasks. */
export function conditionWords(condition: Condition, procedure: Named): string {
  const said = (inner: Condition) => conditionWords(inner, procedure);
  if ('all' in condition) return condition.all.map((part) => bracketed(part, said(part))).join(' y ');
  if ('any' in condition) return condition.any.map((part) => bracketed(part, said(part))).join(' o ');
  if ('not' in condition) return `no (${said(condition.not)})`;
  if ('present' in condition) return `hay dato en ${subjectWords(condition.present, procedure)}`;
  if ('greaterThan' in condition)
    return `${subjectWords(condition.greaterThan, procedure)} es mayor que ${condition.greaterThan.value}`;
  if ('equals' in condition) {
    const { value } = condition.equals;
    return `${subjectWords(condition.equals, procedure)} es ${valueWords(condition.equals, value, procedure)}`;
  }
  const { values } = condition.oneOf;
  return `${subjectWords(condition.oneOf, procedure)} es uno de: ${values.map((value) => valueWords(condition.oneOf, value, procedure)).join(', ')}`;
}

function bracketed(condition: Condition, said: string): string {
  return 'all' in condition || 'any' in condition ? `(${said})` : said;
}

interface Leaf {
  readonly field?: string | undefined;
  readonly task?: string | undefined;
}

function subjectWords({ field, task }: Leaf, { form, stages }: Named): string {
  if (field !== undefined) return quoted(form.properties[field]?.title ?? field);
  const name = stages.flatMap(({ tasks }) => tasks).find(({ code }) => code === task)?.name;
  return `el resultado de ${quoted(name ?? task ?? '')}`;
}

function valueWords({ field, task }: Leaf, value: Scalar, { form, stages }: Named): string {
  if (typeof value === 'boolean') return yesNo(value);
  if (typeof value === 'number') return String(value);
  if (task !== undefined) {
    const outcomes = stages.flatMap(({ tasks }) => tasks).find(({ code }) => code === task)?.outcomes;
    return quoted(outcomes?.find(({ code }) => code === value)?.name ?? value);
  }
  const choices = choiceTitles(form.properties[field ?? '']);
  return quoted(choices.find((choice) => choice.const === value)?.title ?? value);
}

function choiceTitles(field: FormField | undefined): readonly { const: string; title: string }[] {
  if (field?.type === 'string') return field.oneOf ?? [];
  return field?.type === 'array' ? (field.items.oneOf ?? []) : [];
}
