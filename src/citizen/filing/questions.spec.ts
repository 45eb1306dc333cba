import { join } from 'node:path';
import { parseProcedure } from '@libs/procedures';
import { readFileSync } from 'node:fs';
import type { InstitutionRecord } from '../../institutions/index.js';
import type { Service } from '../catalogue/services.js';
import { petitionBody, sourceOf } from './petition-body.js';
import { questionsOf } from './questions.js';

const record = {
  country: 'MX',
  places: [{ code: 'centro', name: 'Centro' }],
} as unknown as InstitutionRecord;

/** A service as the demonstration institution publishes it. */
function aService(code: string): Service {
  const file = join(__dirname, '../../../seeds/procedures/chimalhuacan', `${code}.json`);
  const definition = parseProcedure(readFileSync(file, 'utf8'), file);
  const { name, description, identityPolicy, anonymous } = definition;
  return {
    code,
    name,
    description,
    identityPolicy,
    mayBeNobody: anonymous || identityPolicy === 'FORBIDDEN_TO_REQUIRE',
    group: 'PETITION',
    matters: [
      { code: 'bache', name: 'Bache' },
      { code: 'otro', name: 'Otro' },
    ],
    published: { definition },
  } as unknown as Service;
}

const idsOf = (code: string): string[] => questionsOf(record, aService(code)).map(({ id }) => id);

describe('what a citizen is asked', () => {
  it('is the form of the procedure, one field a page, between what it is about and who asks', () => {
    expect(idsOf('peticion-ciudadana')).toEqual([
      'tema',
      'dato-asunto',
      'dato-hechos',
      'dato-lugarDelAsunto',
      'dato-colectiva',
      'dato-representante',
      'dato-medioDeNotificacion',
      'lugar',
      'nombre',
      'identificacion',
      'contacto',
      'lengua',
      'archivos',
    ]);
  });

  it('is never who they are where that may not be required', () => {
    const ids = idsOf('solicitud-de-informacion');
    expect(ids).toContain('dato-descripcion');
    expect(ids.filter((id) => id === 'nombre' || id === 'identificacion')).toEqual([]);
  });

  it('must be answered with an identification where the law says so, and may be where it does not', () => {
    const required = (code: string) =>
      questionsOf(record, aService(code)).find(({ id }) => id === 'identificacion')?.fields[0]?.required;
    expect([required('licencia-de-funcionamiento'), required('peticion-ciudadana')]).toEqual([true, false]);
  });
});

describe('what a citizen answered', () => {
  it('is a petition as the API takes it, and nothing was asked twice', () => {
    const answers = {
      asunto: 'bache',
      'f-asunto': 'Un bache',
      'f-hechos': 'Hay un bache.\r\nEs hondo.',
      'f-lugarDelAsunto': 'Calle 5',
      'f-colectiva': 'no',
      'f-representante': ' ',
      lugar: 'centro',
      nombre: 'Eva Inventada',
      telefono: '5512345678',
      lengua: 'nah',
      interprete: 'si',
    };
    expect(petitionBody(record, aService('peticion-ciudadana'), answers)).toEqual({
      procedure: 'peticion-ciudadana',
      channel: 'web',
      matter: 'bache',
      place: 'centro',
      subject: 'Un bache',
      description: 'Hay un bache.\r\nEs hondo.',
      language: 'nah',
      interpreter: true,
      applicant: { name: 'Eva Inventada', phone: '5512345678' },
      location: { text: 'Calle 5' },
      form: { asunto: 'Un bache', hechos: 'Hay un bache.\nEs hondo.', lugarDelAsunto: 'Calle 5', colectiva: false },
    });
  });

  it('has no name where none was asked for', () => {
    const body = petitionBody(record, aService('solicitud-de-informacion'), { correo: 'yo@ejemplo.mx' });
    expect(body['applicant']).toEqual({ name: 'Sin nombre', email: 'yo@ejemplo.mx' });
    expect(petitionBody(record, aService('solicitud-de-informacion'), {})).not.toHaveProperty('applicant');
  });

  it('numbers and choices become what the form says they are; what is none is left for the form to refuse', () => {
    const licence = aService('permiso-de-comercio-en-via-publica');
    const { form } = petitionBody(record, licence, { 'f-metros': '2,5', 'f-dias': ['lunes'], 'f-alimentos': 'si' });
    expect(form).toEqual({ metros: 2.5, dias: ['lunes'], alimentos: true });
    expect(petitionBody(record, licence, { 'f-metros': 'dos' })['form']).toEqual({ metros: 'dos' });
  });

  it('is pointed at where it was filled in', () => {
    const service = aService('peticion-ciudadana');
    const fields = ['subject', 'description', 'location.text', 'applicant.phone', 'form.colectiva', 'office'];
    expect(fields.map((field) => sourceOf(service, field))).toEqual([
      'f-asunto',
      'f-hechos',
      'f-lugarDelAsunto',
      'telefono',
      'f-colectiva',
      undefined,
    ]);
  });
});
