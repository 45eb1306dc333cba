import { freshDraft } from './petition-draft.js';
import { begunOf, isEnough, lookUpsOf } from './look-up.js';

const draft = (more = {}) => ({ ...freshDraft(), ...more });

describe('looking up while typing', () => {
  it('waits until what was typed can tell people apart, and begins with the surest', () => {
    expect(lookUpsOf(draft({ name: 'Ana', phone: '55 1234', identifier: 'QXCA90' }))).toEqual([]);
    expect(lookUpsOf(draft({ name: 'Ana P', phone: '7839-1234', identifier: 'QXCA-900101-HDFNNR04' }))).toEqual([
      { by: 'identifier', value: 'QXCA-900101-HDFNNR04' },
      { by: 'phone', value: '7839-1234' },
      { by: 'name', value: 'Ana P' },
    ]);
  });

  it('asks for duplicates of a person and procedure, or of a matter at a place', () => {
    const asks = (more: object) => isEnough(begunOf(draft(more)));
    expect(asks({ procedure: 'peticion' })).toBe(false);
    expect(asks({ phone: '5512345678' })).toBe(false);
    expect(asks({ procedure: 'peticion', phone: '5512345678' })).toBe(true);
    expect(asks({ matter: 'bache' })).toBe(false);
    expect(asks({ matter: 'bache', place: 'centro' })).toBe(true);
  });

  it('sends what was filled in and nothing else', () => {
    expect(begunOf(draft({ matter: 'bache', subject: ' Bache ', name: 'Ana', description: 'x' }))).toEqual({
      matter: 'bache',
      subject: 'Bache',
    });
  });
});
