import { appealRegime, legalTerm, termPage, termTable, type LegalTerm, type Regime } from '@libs/legal-terms';
import type { CalendarRules } from '@libs/business-calendar';
import type { ShippedLaw } from './shipped-law.js';
import type { TermOrder } from './term-arguments.js';
import { UsageFault } from './usage-fault.js';

/** The years the shipped calendars stand for. */
const YEARS = { fromYear: 2020, toYear: 2040 };

/** @throws UsageFault for an institution or a regime that is not there, LegalTermError, CalendarRulesInvalid */
export function calculateTerm(law: ShippedLaw, order: TermOrder): LegalTerm {
  const { rules, zone } = institutionOf(law, order.institution);
  const regime = regimeOf(law, order.regime, rules);
  const { office, halfDays } = order;
  return legalTerm(
    regime,
    order.factsIn({ zone, country: rules.country }),
    law.resolve(rules, { ...YEARS, office, halfDays }),
  );
}

/** In the form asked for, with a line break at its end. */
export function shownAs(format: TermOrder['format'], term: LegalTerm): string {
  if (format === 'json') return `${JSON.stringify(term, null, 2)}\n`;
  return format === 'html' ? termPage(term) : `${termTable(term)}\n`;
}

/** What there is to choose from. */
export function choices(law: ShippedLaw): string {
  const institutions = law.institutions.map((id) => {
    const rules = law.findCalendar(id);
    const offices = [id, ...(rules?.includes ?? [])]
      .flatMap((each) => law.findCalendar(each)?.offices ?? [])
      .map(({ code, name }) => `${code} ${name}`);
    return `  ${id}: ${rules?.name}${offices.length > 0 ? `; offices ${offices.join(', ')}` : ''}`;
  });
  const regimes = law.regimeIds.map((id) => `  ${id}: ${law.findRegime(id)?.name}`);
  return ['Institutions', ...institutions, 'Regimes', ...regimes].join('\n');
}

function institutionOf(law: ShippedLaw, id: string): { rules: CalendarRules; zone: string } {
  const rules = law.findCalendar(id);
  if (rules?.zone === undefined)
    throw new UsageFault(`there is no institution "${id}"; there are ${law.institutions.join(', ')}`);
  return { rules, zone: rules.zone };
}

function regimeOf(law: ShippedLaw, id: string, { country }: CalendarRules): Regime {
  const [base = '', part] = id.split('/');
  const regime = law.findRegime(base);
  const found = part === 'appeal' && regime ? appealRegime(regime) : part === undefined ? regime : undefined;
  const there = law.regimeIds.filter((each) => [country, 'ANY'].includes(law.findRegime(each)?.country ?? ''));
  if (!found) throw new UsageFault(`there is no regime "${id}"; there are ${there.join(', ')}`);
  if (found.country !== 'ANY' && found.country !== country)
    throw new UsageFault(
      `${id} is law of ${found.country}, the institution is in ${country}; take ${there.join(', ')}`,
    );
  return found;
}
