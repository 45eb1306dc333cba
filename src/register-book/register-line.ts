import type { InstitutionRecord } from '../institutions/index.js';
import type { RegisterLineDto } from './register-book.dto.js';
import type { RegisterEntry } from './register-entry.js';

type Zoned = Pick<InstitutionRecord, 'zone'>;

export function lineOf(caseId: string, entry: RegisterEntry, zone: Zoned): RegisterLineDto {
  const { voided, receivedAt, presenter, notes, ...told } = entry;
  return {
    kind: voided ? 'voided' : 'registered',
    caseId,
    ...told,
    hour: hourOf(receivedAt, zone),
    presenter,
    notes: [...notes],
  };
}

/** A number that was taken and of which no registration came. */
export function unusedLine(
  { receivedAt, ...number }: { folio: string; reason: string; filedOn: string; receivedAt: string },
  zone: Zoned,
): RegisterLineDto {
  return { kind: 'unused', ...number, hour: hourOf(receivedAt, zone), notes: [] };
}

/** HH:mm by the clock on the institution's wall. */
function hourOf(instant: string, { zone }: Zoned): string {
  return new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: zone }).format(new Date(instant));
}
