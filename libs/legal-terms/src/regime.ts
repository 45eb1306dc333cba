import type { CivilDate, Sureness } from '@libs/business-calendar';

export type TermUnit = 'BUSINESS_DAYS' | 'CALENDAR_DAYS' | 'MONTHS' | 'HOURS';
/** LFPA_29: the same day number, else the first business day of the next month. LOJ_45: the eve of the day on which counting began. */
export type MonthRule = 'LFPA_29' | 'LOJ_45';
export type StartRule = 'NEXT_BUSINESS_DAY_AFTER_FILING' | 'READY_TO_RESOLVE' | 'NEXT_DAY_AFTER_NOTIFICATION';

export interface TermLength {
  readonly unit: TermUnit;
  readonly length: number;
  /** For months only. */
  readonly monthRule?: MonthRule | null;
}

export interface Appeal {
  readonly name: string;
  readonly unit: TermUnit;
  readonly monthRule: MonthRule | null;
  /** To file it, from the day after the notification. */
  readonly term: number;
  readonly body: string | null;
  /** To decide it, in business days. */
  readonly decideTerm: number | null;
}

/** What the law says about one kind of term. Every legal number of the product stands in such a record, none in code. */
export interface Regime {
  readonly id: string;
  readonly name: string;
  readonly country: 'GT' | 'MX' | 'ANY';
  readonly institutionTypes: readonly string[];
  readonly legalBasis: string;
  readonly unit: TermUnit;
  /** null: the law fixes none; the institution or the procedure does. */
  readonly length: number | null;
  readonly monthRule: MonthRule | null;
  readonly startRule: StartRule;
  /** The decision must also be notified within the term. */
  readonly coversNotification: boolean;
  /** null: the law says nothing. */
  readonly preventionMaxCount: number | null;
  /** Business days, or the first third of the term rounded up. null: no limit of its own. */
  readonly preventionWithin: number | 'FIRST_THIRD' | null;
  /** Business days the person has at least. */
  readonly preventionAnswerTerm: number | null;
  readonly preventionEffect: 'SUSPEND' | 'INTERRUPT' | 'NONE';
  readonly unansweredEffect: 'DISMISSED' | 'NOT_FILED' | 'ARCHIVED' | null;
  /** In the unit of the term (natural days for months), or half of it rounded down. null: no extension. */
  readonly extensionMax: number | 'HALF' | null;
  /** END_OF_TERM: on the due date at the latest. A number: besides, within that many last business days of the term. */
  readonly extensionNoticeBefore: 'END_OF_TERM' | number | null;
  readonly silenceEffect: 'NEGATIVE' | 'POSITIVE' | 'OBLIGATION_CONTINUES' | 'NONE' | null;
  /** Business days. */
  readonly silenceCertificateTerm: number | null;
  readonly appeal: Appeal | null;
  /** Months without action of the person after which the file may be archived. */
  readonly inactivityArchive: number | null;
  readonly confidence: Sureness;
  /** Fields that are not certain, and what to ask the institution's lawyer. */
  readonly uncertain: readonly { readonly field: string; readonly ask: string }[];
  /** Who at the institution confirmed the record; null until somebody has. */
  readonly signedOffBy: string | null;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
}

/** A regime of which the law says no more than its name and its basis: business days from the day after filing, everything else silent. */
export function bareRegime(said: Pick<Regime, 'id' | 'name' | 'legalBasis'> & Partial<Regime>): Regime {
  return {
    country: 'ANY',
    institutionTypes: [],
    unit: 'BUSINESS_DAYS',
    length: null,
    monthRule: null,
    startRule: 'NEXT_BUSINESS_DAY_AFTER_FILING',
    coversNotification: false,
    preventionMaxCount: null,
    preventionWithin: null,
    preventionAnswerTerm: null,
    preventionEffect: 'NONE',
    unansweredEffect: null,
    extensionMax: null,
    extensionNoticeBefore: null,
    silenceEffect: null,
    silenceCertificateTerm: null,
    appeal: null,
    inactivityArchive: null,
    confidence: 'open',
    uncertain: [],
    signedOffBy: null,
    validFrom: null,
    validTo: null,
    ...said,
  };
}

/** The term to file the regime's appeal, counted from the notification of the decision. undefined where it has none. */
export function appealRegime(regime: Regime): Regime | undefined {
  const { appeal } = regime;
  if (!appeal) return undefined;
  return bareRegime({
    id: `${regime.id}/appeal`,
    name: appeal.name,
    unit: appeal.unit,
    length: appeal.term,
    monthRule: appeal.monthRule,
    startRule: 'NEXT_DAY_AFTER_NOTIFICATION',
    country: regime.country,
    institutionTypes: regime.institutionTypes,
    legalBasis: regime.legalBasis,
    confidence: regime.confidence,
    uncertain: regime.uncertain,
    signedOffBy: regime.signedOffBy,
    validFrom: regime.validFrom,
    validTo: regime.validTo,
  });
}

/** How months end by a law: its own rule, else that of the country. */
export function monthRuleOf({
  monthRule,
  country,
}: Pick<Regime, 'monthRule'> & { readonly country: string }): MonthRule {
  return monthRule ?? (country === 'GT' ? 'LOJ_45' : 'LFPA_29');
}

/**
 * The months after which a file may be archived because the person does nothing, from the day on which the notice of it takes effect
 * (LFPA 60). It stays the law of the case: no date ends its validity. undefined where the regime says nothing of it.
 */
export function inactivityRegime(regime: Regime): Regime | undefined {
  const { id, country, institutionTypes, legalBasis, inactivityArchive, confidence, uncertain, signedOffBy } = regime;
  if (inactivityArchive === null) return undefined;
  return bareRegime({
    id: `${id}/inactivity`,
    name: 'Archivo por inactividad de la persona interesada',
    unit: 'MONTHS',
    length: inactivityArchive,
    monthRule: monthRuleOf(regime),
    startRule: 'NEXT_DAY_AFTER_NOTIFICATION',
    country,
    institutionTypes,
    legalBasis,
    confidence,
    uncertain,
    signedOffBy,
  });
}
