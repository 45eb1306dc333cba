import { envelopeAt } from '@libs/testing';
import { isInScope, numberOf, registerBook, type RegisterBookRow } from './register-book.view.js';

interface Happened {
  readonly type: string;
  readonly data: Record<string, unknown>;
}

const event =
  (type: string, usual: Record<string, unknown>) =>
  (data: Record<string, unknown> = {}): Happened => ({ type, data: { ...usual, ...data } });

const registered = event('PetitionRegistered', { folio: 'CHI-PET-2026-000123', series: 'PET', filedOn: '2026-01-12' });
const routed = event('CaseRouted', { department: 'servicios-publicos' });
const closed = event('CaseClosed', { basis: 'answered', closedOn: '2026-01-20' });
const reservedCase = event('CaseReserved', { ground: 'sealed-procedure', unit: 'servicios-publicos' });
const reserveLifted = event('ReserveLifted', {});
const accusedNamed = event('AccusedNamed', { namingId: 'naming-1' });
const accessGranted = event('AccessGranted', { account: 'officer-1', basis: 'control-body' });
const accessWithdrawn = event('AccessWithdrawn', { account: 'supervisor-1' });
const raised = [
  registered(),
  reservedCase({ ground: 'raised' }),
  accessGranted({ account: 'head-1', basis: 'raised' }),
];

function rowOf(...events: readonly Happened[]): RegisterBookRow {
  const row = events.reduce<RegisterBookRow | undefined>((before, { type, data }, at) => {
    return registerBook.evolve(before, { type, data: { ...data }, envelope: envelopeAt(at), position: at + 1 });
  }, undefined);
  if (row === undefined) throw new Error('there is no row');
  return row;
}

const town = { institution: 'town' };
const readBy = (id: string, department?: string) => ({
  ...town,
  sealedFor: { id, ...(department !== undefined && { department }) },
});

describe('where a registration stands in the register book', () => {
  it('is its series, its day and its number, whatever becomes of the case', () => {
    const row = rowOf(registered({ office: 'norte' }), routed(), closed());
    expect(row).toEqual({
      institution: 'town',
      series: 'PET',
      filedOn: '2026-01-12',
      number: '2026-000000000123',
      office: 'norte',
    });
    expect(isInScope(town, row)).toBe(true);
  });

  it('goes by the number as a number, and by the folio where it came with an import', () => {
    const folios = ['CHI-PET-2026-1000000', 'CHI-PET-2026-999999', 'CHI-PET-2025-999999'];
    expect(folios.toSorted((one, other) => (numberOf(one) < numberOf(other) ? -1 : 1))).toEqual(folios.toReversed());
    expect(numberOf('OF/123')).toBe('OF/123');
  });

  it('is in the book of those on its list where its procedure seals it, and in no other', () => {
    const row = rowOf(registered({ series: 'DEN' }), reservedCase(), accessGranted());
    expect(isInScope(town, row)).toBe(false);
    expect(isInScope(readBy('officer-1'), row)).toBe(true);
    expect(isInScope(readBy('supervisor-1'), row)).toBe(false);
  });

  it('leaves the book of who is taken from the list, is accused or moves to the accused', () => {
    const filed = [registered({ series: 'DEN' }), reservedCase(), accessGranted()];
    const supervised = [...filed, accessGranted({ account: 'supervisor-1' })];
    expect(isInScope(readBy('supervisor-1'), rowOf(...supervised))).toBe(true);
    expect(isInScope(readBy('supervisor-1'), rowOf(...supervised, accessWithdrawn()))).toBe(false);
    const about = rowOf(...supervised, accusedNamed({ staff: 'supervisor-1', departments: 'obras-publicas' }));
    expect(isInScope(readBy('supervisor-1'), about)).toBe(false);
    expect(isInScope(readBy('officer-1', 'servicios-publicos'), about)).toBe(true);
    expect(isInScope(readBy('officer-1', 'obras-publicas'), about)).toBe(false);
  });

  it('is in no book while a case is raised, and back in its own when it is lowered', () => {
    const row = rowOf(...raised);
    expect(isInScope(town, row)).toBe(false);
    expect(isInScope(readBy('head-1'), row)).toBe(false);
    expect(isInScope(town, rowOf(...raised, reserveLifted()))).toBe(true);
  });
});
