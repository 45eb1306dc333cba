import { dayNumber, weekday, type CivilDate } from '@libs/business-calendar';
import type { LedgerLine, LegalTerm, Phase, PreventionVerdict } from './ledger.js';
import type { Regime, TermUnit } from './regime.js';

const DAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];

const PHASES: Readonly<Record<Phase, string>> = {
  internal: 'reloj interno',
  interrupted: 'interrumpido',
  term: 'plazo',
  extension: 'prórroga',
};

const UNITS: Readonly<Record<TermUnit, string>> = {
  BUSINESS_DAYS: 'días hábiles',
  CALENDAR_DAYS: 'días naturales',
  MONTHS: 'meses',
  HOURS: 'horas',
};

const VERDICTS: Readonly<Record<PreventionVerdict, string>> = {
  SUSPENDED: 'suspende el plazo',
  INTERRUPTED: 'interrumpe el plazo, que empieza de nuevo',
  LATE: 'fuera de su plazo: no detiene el reloj ni permite desechar por incompleta',
  BEFORE_START: 'desahogada antes de empezar el plazo: sin efecto',
  AFTER_TERM: 'notificada con el plazo concluido: sin efecto',
  NO_EFFECT: 'el régimen no le da efecto sobre el plazo',
};

const UNANSWERED: Readonly<Record<NonNullable<Regime['unansweredEffect']>, string>> = {
  DISMISSED: 'se desecha',
  NOT_FILED: 'se tiene por no presentada',
  ARCHIVED: 'se archiva',
};

const SILENCE: Readonly<Record<NonNullable<Regime['silenceEffect']>, string>> = {
  NEGATIVE: 'resolución en sentido negativo',
  POSITIVE: 'resolución en sentido positivo',
  OBLIGATION_CONTINUES: 'la obligación de responder continúa',
  NONE: 'sin efecto automático',
};

/** A heading of a term's sheet and what stands under it. */
export type Heading = readonly [label: string, text: string];

export interface DayCells {
  readonly day: string;
  readonly phase: string;
  readonly count: string;
  readonly cause: string;
  readonly basis: string;
}

/** '2026-11-05' as 'jueves 05/11/2026'. */
export function spokenDay(date: CivilDate): string {
  const [year, month, day] = date.split('-');
  return `${DAYS[weekday(dayNumber(date)) - 1]} ${day}/${month}/${year}`;
}

/** What a reader wants to know before the days. */
export function headingsOf(term: LegalTerm): readonly Heading[] {
  const shared: Heading[] = [
    ['Régimen', term.regime],
    ['Fundamento', term.legalBasis],
    ['Calendario', term.calendar],
    ['Presentado', spokenDay(term.filedOn)],
  ];
  switch (term.state) {
    case 'not-started': {
      const event =
        term.waitsFor === 'NOTIFICATION'
          ? 'que surta efectos la notificación'
          : 'que el expediente quede en estado de resolver';
      const { internalDueOn } = term;
      return [
        ...shared,
        ['Plazo', `aún no empieza: falta ${event}`],
        ...(internalDueOn === undefined ? [] : [['Vencimiento interno', spokenDay(internalDueOn)] as const]),
      ];
    }
    case 'suspended':
      return [
        ...shared,
        ['Día cero', spokenDay(term.startedOn)],
        ['Detenido desde', spokenDay(term.since)],
        ['Quedan', `${term.remaining} ${term.unit === 'MONTHS' ? 'días naturales' : UNITS[term.unit]}`],
      ];
    case 'due':
      return [
        ...shared,
        ['Día cero', spokenDay(term.startedOn)],
        ['Plazo', `${term.length} ${UNITS[term.unit]}`],
        ...(term.firstDueOn === term.dueOn ? [] : [['Primer vencimiento', spokenDay(term.firstDueOn)] as const]),
        ['Vence', term.dueAt === undefined ? spokenDay(term.dueOn) : `${spokenDay(term.dueOn)} (${term.dueAt})`],
        ...(term.silence.effect === null
          ? []
          : [['Silencio', `${SILENCE[term.silence.effect]}, desde el ${spokenDay(term.silence.fromOn)}`] as const]),
      ];
  }
}

/** Each prevention and each remark, one line. */
export function notesOf(term: LegalTerm): readonly string[] {
  const preventions = term.preventions.map(
    ({ notifiedOn, verdict, limitOn, answerBy, answeredOn, answeredLate, unansweredEffect }) =>
      [
        `Prevención notificada el ${spokenDay(notifiedOn)}: ${VERDICTS[verdict]}`,
        limitOn === undefined ? undefined : `límite para prevenir ${spokenDay(limitOn)}`,
        answerBy === undefined ? undefined : `límite para desahogar ${spokenDay(answerBy)}`,
        answeredOn === undefined
          ? unansweredEffect && `sin desahogo ${UNANSWERED[unansweredEffect]}`
          : `desahogada el ${spokenDay(answeredOn)}${answeredLate ? ', tarde' : ''}`,
      ]
        .filter((part) => typeof part === 'string')
        .join('; '),
  );
  return [...preventions, ...term.remarks];
}

export function cellsOf({ date, phase, status, number, hours, causes }: LedgerLine): DayCells {
  const counted = hours === undefined ? `${number ?? ''}` : `${Math.round(hours * 100) / 100} h`;
  return {
    day: spokenDay(date),
    phase: PHASES[phase],
    count: status === 'counted' ? counted : status === 'rolled' ? 'vence' : '—',
    cause: causes.map(({ name }) => name).join('; '),
    basis: [...new Set(causes.map(({ basis }) => basis))].join('; '),
  };
}

/** Every day of the sheet: the internal clock first. */
export function linesOf(term: LegalTerm): readonly LedgerLine[] {
  return term.state === 'not-started' ? term.internal : [...term.internal, ...term.ledger];
}
