import { isOfKind } from './clear-kinds.js';

describe('a list of codes in clear', () => {
  it.each(['escrito', 'escrito,croquis', 'uso-de-suelo,dictamen.2,rfc'])('may be %s', (list) => {
    expect(isOfKind('codes', list)).toBe(true);
  });

  it.each(['', ',', 'escrito,', ',escrito', 'escrito, croquis', 'vive en la esquina', 'María', ['escrito'], 7, null])(
    'is never %j: no sentence passes for one',
    (value) => {
      expect(isOfKind('codes', value)).toBe(false);
    },
  );

  it('has an end', () => {
    expect(isOfKind('codes', Array.from({ length: 200 }, (_, at) => `c${at}`).join(','))).toBe(true);
    expect(isOfKind('codes', Array.from({ length: 201 }, (_, at) => `c${at}`).join(','))).toBe(false);
  });
});
