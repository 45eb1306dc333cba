import { answerFaults } from './form-answers.js';
import { FORM_DIALECT, type Form, type FormField } from './form.js';

const form: Form = {
  $schema: FORM_DIALECT,
  type: 'object',
  properties: {
    giro: { type: 'string', title: 'Giro', oneOf: [{ const: 'bar', title: 'Bar' }] },
    nombre: { type: 'string', title: 'Nombre', minLength: 3, maxLength: 5, pattern: '^[a-zñ]+$' },
    superficie: { type: 'integer', title: 'Superficie', minimum: 1, maximum: 900 },
    cuota: { type: 'number', title: 'Cuota' },
    alcohol: { type: 'boolean', title: '¿Alcohol?' },
    dias: {
      type: 'array',
      title: 'Días',
      items: { type: 'string', enum: ['lunes', 'martes'] },
      minItems: 1,
      uniqueItems: true,
    },
  },
  required: ['giro'],
  additionalProperties: false,
};
const codes = (answers: Record<string, unknown>) =>
  answerFaults(form, answers).map(({ field, code }) => `${field} ${code}`);
const withFormat = (format: string) => ({
  ...form,
  properties: { x: { type: 'string', title: 'X', format } as FormField },
  required: [],
});

describe('the answers to a form', () => {
  it('fit it, with what is not required left out', () => {
    expect(codes({ giro: 'bar' })).toEqual([]);
    expect(
      codes({
        giro: 'bar',
        nombre: 'ñandú'.replace('ú', 'u'),
        superficie: 900,
        cuota: 1.5,
        alcohol: false,
        dias: ['lunes'],
      }),
    ).toEqual([]);
  });

  it.each<[Record<string, unknown>, string]>([
    [{}, 'giro required'],
    [{ giro: 'circo' }, 'giro oneOf'],
    [{ giro: null }, 'giro type'],
    [{ giro: 'bar', color: 'rojo' }, 'color additionalProperties'],
    [{ giro: 'bar', __proto__x: 1 }, '__proto__x additionalProperties'],
    [{ giro: 'bar', toString: 'x' }, 'toString additionalProperties'],
    [{ giro: 'bar', nombre: 'ab' }, 'nombre minLength'],
    [{ giro: 'bar', nombre: 'abcdef' }, 'nombre maxLength'],
    [{ giro: 'bar', nombre: 'AB1' }, 'nombre pattern'],
    [{ giro: 'bar', superficie: 1.5 }, 'superficie type'],
    [{ giro: 'bar', superficie: 0 }, 'superficie minimum'],
    [{ giro: 'bar', superficie: 901 }, 'superficie maximum'],
    [{ giro: 'bar', superficie: '9' }, 'superficie type'],
    [{ giro: 'bar', cuota: Number.NaN }, 'cuota type'],
    [{ giro: 'bar', alcohol: 'no' }, 'alcohol type'],
    [{ giro: 'bar', dias: [] }, 'dias minItems'],
    [{ giro: 'bar', dias: ['lunes', 'lunes'] }, 'dias uniqueItems'],
    [{ giro: 'bar', dias: ['domingo'] }, 'dias enum'],
    [{ giro: 'bar', dias: [1] }, 'dias type'],
  ])('%j: %s', (answers, fault) => {
    expect(codes(answers)).toEqual([fault]);
  });

  it.each([
    ['date', '2026-02-28', '2026-02-30'],
    ['time', '23:59', '24:00'],
    ['date-time', '2026-02-28T10:00:00Z', '2026-02-30T10:00:00Z'],
    ['email', 'ana@example.org', 'ana@example'],
    ['uri', 'https://example.org/a', 'example'],
  ])('know the format %s', (format, right, wrong) => {
    expect(answerFaults(withFormat(format), { x: right })).toEqual([]);
    expect(answerFaults(withFormat(format), { x: wrong })).toEqual([{ field: 'x', code: 'format' }]);
  });
});
