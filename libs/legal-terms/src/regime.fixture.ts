import { resolveCalendar, type CalendarLine, type ResolvedCalendar } from '@libs/business-calendar';
import type { Regime } from './regime.js';

/** Twenty business days with everything a regime may allow, changed as a spec needs it. */
export function aRegime(change: Partial<Regime> = {}): Regime {
  return {
    id: 'XX-20',
    name: 'Muestra',
    country: 'MX',
    institutionTypes: ['municipality'],
    legalBasis: 'Ley de muestra, artículo 1',
    unit: 'BUSINESS_DAYS',
    length: 20,
    monthRule: null,
    startRule: 'NEXT_BUSINESS_DAY_AFTER_FILING',
    coversNotification: false,
    preventionMaxCount: 1,
    preventionWithin: 5,
    preventionAnswerTerm: 10,
    preventionEffect: 'SUSPEND',
    unansweredEffect: 'DISMISSED',
    extensionMax: 10,
    extensionNoticeBefore: 'END_OF_TERM',
    silenceEffect: 'NEGATIVE',
    silenceCertificateTerm: 2,
    appeal: null,
    inactivityArchive: null,
    confidence: 'text',
    uncertain: [],
    signedOffBy: null,
    validFrom: null,
    validTo: null,
    ...change,
  };
}

/** Weekends and the given days off, 2026 and 2027. */
export function daysWith(...lines: readonly Partial<CalendarLine>[]): ResolvedCalendar {
  const rest = { key: 'rest', kind: 'weekly-rest', name: 'Fin de semana', basis: 'Ley de descanso', days: [6, 7] };
  const named = lines.map((line, at) => ({ key: `line-${at}`, name: 'Inhábil', basis: 'Acuerdo', ...line }));
  const rules = { id: 'sample', version: 'sample-1', name: 'Muestra', country: 'MX' } as const;
  return resolveCalendar({ ...rules, lines: [rest, ...named] as CalendarLine[] }, { fromYear: 2026, toYear: 2027 });
}
