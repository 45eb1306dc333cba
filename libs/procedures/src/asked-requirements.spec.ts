import { type AskingProcedure, askedRequirements } from './asked-requirements.js';
import { type Condition, judged } from './condition.js';
import { FORM_DIALECT } from './form.js';
import { aLicence } from './licence.fixture.js';

const procedure: AskingProcedure = {
  form: {
    $schema: FORM_DIALECT,
    type: 'object',
    properties: {
      superficie: { type: 'integer', title: 'Superficie en metros cuadrados' },
      giro: { type: 'string', title: 'Giro', oneOf: [{ const: 'restaurante', title: 'Restaurante' }] },
      alcohol: { type: 'boolean', title: '¿Alcohol?' },
    },
    required: [],
    additionalProperties: false,
  },
  stages: aLicence().stages,
  requirements: [
    { code: 'curp', name: 'CURP', kind: 'document', issuer: 'RENAPO', basis: [] },
    {
      code: 'visto-bueno',
      name: 'Visto bueno',
      kind: 'document',
      issuer: 'Protección Civil',
      basis: [],
      when: {
        any: [
          { greaterThan: { field: 'superficie', value: 100 } },
          { equals: { field: 'giro', value: 'restaurante' } },
        ],
      },
    },
  ],
};
const applies = (answers?: Record<string, string | number | boolean>) =>
  askedRequirements(procedure, answers).map((one) => one.applies);

describe('the requirements that are asked for', () => {
  it('are those without a condition, and those whose condition holds of the form', () => {
    expect(applies({ superficie: 101, giro: 'taller' })).toEqual(['always', 'by-form']);
    expect(applies({ superficie: 20, giro: 'restaurante' })).toEqual(['always', 'by-form']);
    expect(applies({ superficie: 100, giro: 'taller' })).toEqual(['always', 'not-by-form']);
  });

  it('are for a person to say where no form came in, or an answer that decides was left out', () => {
    expect(applies()).toEqual(['always', 'by-person']);
    expect(applies({})).toEqual(['always', 'by-person']);
    expect(applies({ superficie: 20 })).toEqual(['always', 'by-person']);
    expect(applies({ superficie: 200 })).toEqual(['always', 'by-form']);
  });

  it('say why, in the words of the form, and never what was answered', () => {
    const [, asked] = askedRequirements(procedure, { superficie: 20, giro: 'taller' });
    expect(asked).toMatchObject({
      name: 'Visto bueno',
      why: 'No se pide: solo aplica cuando «Superficie en metros cuadrados» es mayor que 100 o «Giro» es «Restaurante»',
    });
    expect(askedRequirements(procedure, { superficie: 150, giro: 'taller' })[1]?.why).toMatch(/^Se pide porque «Sup/);
    expect(askedRequirements(procedure, undefined)[1]?.why).toMatch(/^Se pide solo cuando «Sup/);
  });
});

describe('a condition of which not every answer is there', () => {
  const big: Condition = { greaterThan: { field: 'superficie', value: 100 } };
  const alcohol: Condition = { equals: { field: 'alcohol', value: true } };

  it('holds of all only where each does, and not where one does not', () => {
    expect(judged({ all: [big, alcohol] }, { superficie: 200, alcohol: true })).toBe(true);
    expect(judged({ all: [big, alcohol] }, { superficie: 200 })).toBeUndefined();
    expect(judged({ all: [big, alcohol] }, { superficie: 2 })).toBe(false);
  });

  it('holds of any where one does', () => {
    expect(judged({ any: [big, alcohol] }, { alcohol: true })).toBe(true);
    expect(judged({ any: [big, alcohol] }, { alcohol: false })).toBeUndefined();
    expect(judged({ any: [big, alcohol] }, { alcohol: false, superficie: 2 })).toBe(false);
  });

  it('is not turned by a denial into more than is known', () => {
    expect(judged({ not: alcohol }, {})).toBeUndefined();
    expect(judged({ not: alcohol }, { alcohol: true })).toBe(false);
  });

  it('asks of what is there alone whether it is there', () => {
    expect(judged({ present: { field: 'giro' } }, {})).toBe(false);
    expect(judged({ not: { present: { field: 'giro' } } }, {})).toBe(true);
  });
});
