import { calendarOf } from '@libs/business-calendar';
import { CalendarTooShort, legalTerm, LegalTermError, type Regime, termCalendarOf } from '@libs/legal-terms';
import { checkCatalogue, type FiledProcedure, type Finding, type KnownCodes } from '@libs/procedures';
import type { InstitutionRecord } from '../institutions/index.js';
import { termLengthOf } from './term-of.js';

/** What is offered for publishing: files that were read without a fault. */
export interface CatalogueOffer {
  readonly procedures: readonly FiledProcedure[];
  readonly regimes: readonly Regime[];
}

/** What is wrong with an offer, given the institution as it is: departments, matters, places, calendar. Errors keep all of it from being published. */
export function checkOffer(offer: CatalogueOffer, institution: InstitutionRecord, onDate: string): Finding[] {
  const codes = (entries: readonly { code: string }[]) => entries.map(({ code }) => code);
  const known: KnownCodes = {
    departments: codes(institution.departments),
    matters: codes(institution.matters),
    places: codes(institution.places),
    regimes: [...new Set(offer.regimes.map(({ id }) => id))],
    onDate,
  };
  return [
    ...offer.procedures.flatMap((filed) => [...strangers(filed, institution._id), ...keptSeries(filed)]),
    ...checkCatalogue(offer.procedures, known),
    ...offer.procedures.flatMap((filed) => uncountable(filed, offer.regimes, institution, onDate)),
  ];
}

function strangers({ file, procedure }: FiledProcedure, institution: string): Finding[] {
  if (procedure.institution === institution) return [];
  return [
    {
      severity: 'error',
      file,
      path: '/institution',
      code: 'institution-mismatch',
      message: `El trámite es de ${procedure.institution} y se carga en ${institution}`,
      wayOut: 'Cargue la carpeta de la institución, o corrija el campo.',
    },
  ];
}

/** Numbers that came with cases of other systems stand in that series. */
function keptSeries({ file, procedure }: FiledProcedure): Finding[] {
  if (procedure.series !== 'IMP') return [];
  return [
    {
      severity: 'error',
      file,
      path: '/series',
      code: 'series-reserved',
      message: 'La serie IMP guarda los folios de expedientes importados',
      wayOut: 'Dele al trámite otra serie.',
    },
  ];
}

/** A term that could not be counted on its first day, nor any case be filed: it is tried out. */
function uncountable(
  { file, procedure }: FiledProcedure,
  regimes: readonly Regime[],
  { country, calendar }: InstitutionRecord,
  onDate: string,
): Finding[] {
  const named = regimes.filter(({ id }) => id === procedure.term.regime);
  const over = procedure.validTo !== undefined && procedure.validTo < onDate;
  if (named.length === 0 || over) return []; // an unknown regime is told of already
  const on = procedure.validFrom > onDate ? procedure.validFrom : onDate;
  const regime = named.find(({ validFrom, validTo }) => (validFrom ?? on) <= on && (validTo ?? on) >= on) ?? named[0];
  if (regime === undefined) return [];
  if (regime.startRule === 'NEXT_DAY_AFTER_NOTIFICATION') return [neverBegins(file, regime)];
  const length = termLengthOf(procedure, regime, country);
  const facts = { filed: { on }, readyOn: on, ...(length && { length }) };
  try {
    legalTerm(regime, facts, termCalendarOf(calendarOf(calendar)));
    return [];
  } catch (error) {
    if (error instanceof CalendarTooShort) return []; // a calendar that ends soon is not the catalogue's fault
    if (!(error instanceof LegalTermError)) throw error;
    const [message, wayOut] = WORDS[error.code] ?? [
      `El plazo de ${procedure.code} no puede contarse: ${error.message}`,
      `${error.wayOut}.`,
    ];
    return [{ severity: 'error', file, path: '/term', code: 'term-not-countable', message, wayOut }];
  }
}

/** The notification it counts from is of something decided before the case: no case knows of it. */
function neverBegins(file: string, { id }: Regime): Finding {
  return {
    severity: 'error',
    file,
    path: '/term',
    code: 'term-not-countable',
    message: `El plazo de ${id} corre desde una notificación anterior al expediente, que no consta en él: nunca empezaría`,
    wayOut: 'Use un régimen que cuente desde la presentación o desde que el expediente está en estado de resolver.',
  };
}

const WORDS: Readonly<Record<string, readonly [message: string, wayOut: string]>> = {
  'length-missing': [
    'Ni el régimen ni el trámite dicen cuánto dura el plazo',
    'Ponga term.own con su longitud y unidad, o use un régimen que la fije.',
  ],
  'regime-not-in-force': [
    'El régimen no está vigente cuando el trámite empieza a valer',
    'Use el régimen vigente ese día, o cambie validFrom.',
  ],
};
