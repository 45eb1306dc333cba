import type { ReadEvent } from '@libs/event-store';
import type { DeclaredLaw } from '../institutions/index.js';
import type { CalendarEventData } from './domain/calendar.events.js';

/** A declaration as people read it. Texts that were erased are empty. */
export interface DeclarationEntry {
  declarationId: string;
  kind: 'holiday' | 'suspension';
  /** Civil dates, both included; the same day twice for a holiday. */
  from: string;
  to: string;
  name: string;
  acuerdo: string;
  legalBasis?: string;
  /** ISO 8601 UTC. */
  declaredAt: string;
  /** Account id. */
  declaredBy: string;
  revoked?: { at: string; by: string; reason: string; acuerdo?: string };
}

/** What the opened events of a calendar tell of, in the order it was declared. */
export function declarationsOf(events: readonly ReadEvent[]): DeclarationEntry[] {
  const entries: DeclarationEntry[] = [];
  for (const { type, data, envelope } of events) {
    if (type === 'HolidayDeclared') {
      const holiday = data as unknown as CalendarEventData<'HolidayDeclared'>;
      entries.push({ ...entryOf(holiday, envelope), kind: 'holiday', from: holiday.date, to: holiday.date });
    } else if (type === 'SuspensionDeclared') {
      const span = data as unknown as CalendarEventData<'SuspensionDeclared'>;
      entries.push({ ...entryOf(span, envelope), kind: 'suspension', from: span.from, to: span.to });
    } else if (type === 'DeclarationRevoked') {
      const { declarationId, reason = '', acuerdo } = data as Partial<CalendarEventData<'DeclarationRevoked'>>;
      const entry = entries.find((one) => one.declarationId === declarationId);
      const act = { at: envelope.recordedAt, by: envelope.actor.id, reason };
      if (entry) entry.revoked = { ...act, ...(acuerdo !== undefined && { acuerdo }) };
    }
  }
  return entries;
}

function entryOf(
  data: CalendarEventData<'HolidayDeclared' | 'SuspensionDeclared'>,
  { recordedAt, actor }: ReadEvent['envelope'],
) {
  const { declarationId } = data;
  const { name = '', acuerdo = '', legalBasis } = data as Partial<typeof data>;
  const act = { declarationId, name, acuerdo, ...(legalBasis !== undefined && { legalBasis }) };
  return { ...act, declaredAt: recordedAt, declaredBy: actor.id };
}

/** What stands, as the calendar in force keeps it. A ledger gives the act as the reason, so that it is never without one. */
export function lawOf(declarations: readonly DeclarationEntry[]): Omit<DeclaredLaw, 'version'> {
  const standing = declarations.filter(({ revoked }) => revoked === undefined);
  const causeOf = ({ declarationId, name, acuerdo, legalBasis }: DeclarationEntry) => ({
    name: name || 'Declarado por acuerdo',
    basis: [acuerdo, legalBasis].filter(Boolean).join('; ') || 'Acuerdo de la institución',
    declaration: declarationId,
  });
  return {
    holidays: standing.filter(({ kind }) => kind === 'holiday').map((one) => ({ date: one.from, ...causeOf(one) })),
    suspensions: standing
      .filter(({ kind }) => kind === 'suspension')
      .map((one) => ({ from: one.from, to: one.to, ...causeOf(one) })),
  };
}
