import { Problem } from '@libs/problem-details';
import { aDemonstrationInstitution } from './institution.fixture.js';
import { requireService } from './jurisdictions.js';
import { petitionOf } from './petition.js';
import { serviceDefinition, servicesOf } from './services.js';

const institution = aDemonstrationInstitution();
const jurisdiction = { institution, services: servicesOf(institution) };
const form = {
  api_key: 'demo',
  service_code: 'bache',
  description: 'Un bache\nmuy hondo',
  lat: 19.4213,
  long: -98.9567,
};
const bache = requireService(jurisdiction, 'bache');

function fieldsOf(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return (error.extras.errors ?? []).map(({ field }) => field);
    throw error;
  }
  throw new Error('was not refused');
}

describe('a request from outside as a petition', () => {
  it('is of the public procedure, about the service, in no known place', () => {
    expect(petitionOf(jurisdiction, bache, form)).toEqual({
      procedure: 'reporte',
      matter: 'bache',
      place: 'sin-ubicar',
      channel: 'open311',
      subject: 'Bache & pavimento',
      description: 'Un bache\nmuy hondo',
      location: { latitude: 19.4213, longitude: -98.9567 },
    });
  });

  it('keeps who sent it, where the colonia is, and the address of a picture as words', () => {
    const petition = petitionOf(jurisdiction, bache, {
      ...form,
      lat: undefined,
      long: undefined,
      address_string: 'Frente al mercado',
      'attribute[colonia]': 'centro',
      first_name: 'María',
      last_name: 'Pérez',
      email: 'maria@example.org',
      device_id: 'tt222111',
      account_id: '123456',
      media_url: 'https://example.org/bache.jpg',
    });
    expect(petition).toMatchObject({
      place: 'centro',
      applicant: { name: 'María Pérez', email: 'maria@example.org' },
      location: { text: 'Frente al mercado' },
      description: 'Un bache\nmuy hondo\n\nhttps://example.org/bache.jpg',
    });
    expect(JSON.stringify(petition)).not.toMatch(/tt222111|123456/);
  });

  it('has an applicant without a name when only a telephone was left', () => {
    const { applicant } = petitionOf(jurisdiction, bache, { ...form, phone: '55 1234 5678' });
    expect(applicant).toEqual({ name: 'Sin nombre', phone: '55 1234 5678' });
  });

  it('takes a place of the catalogue as address_id and needs nothing else', () => {
    const petition = petitionOf(jurisdiction, bache, {
      ...form,
      lat: undefined,
      long: undefined,
      address_id: 'centro',
    });
    expect(petition.place).toBe('centro');
    expect(petition).not.toHaveProperty('location');
  });

  it.each([
    [{ lat: undefined, long: undefined }, 'address_string'],
    [{ long: undefined }, 'long'],
    [{ lat: undefined }, 'lat'],
    [{ address_id: 'atlantida' }, 'address_id'],
    [{ 'attribute[colonia]': 'atlantida' }, 'attribute[colonia]'],
  ])('refuses %j and names %s', (change, field) => {
    expect(fieldsOf(() => petitionOf(jurisdiction, bache, { ...form, ...change }))).toEqual([field]);
  });

  it('needs the colonia where the catalogue has no unknown place', () => {
    const strict = aDemonstrationInstitution({ places: [{ code: 'centro', name: 'Centro' }] });
    const there = { institution: strict, services: servicesOf(strict) };
    expect(fieldsOf(() => petitionOf(there, bache, form))).toEqual(['attribute[colonia]']);
    expect(serviceDefinition(bache, strict.places).attributes[0]).toMatchObject({ required: true });
    expect(serviceDefinition(bache, institution.places).attributes[0]).toMatchObject({
      required: false,
      values: [{ key: 'centro', name: 'Centro' }],
    });
  });
});
