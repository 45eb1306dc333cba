import { envelopeAt } from '@libs/testing';
import { aDemonstrationInstitution } from './institution.fixture.js';
import { type PublicRequestRow, publicRequests } from './public-requests.view.js';
import { requestEntries } from './request-entry.js';

const publicId = '0f8fad5b-d9cb-569f-a165-70867728950e';
const registered = {
  type: 'PetitionRegistered',
  data: {
    folio: 'CHI-PET-2026-000001',
    procedure: 'reporte',
    matter: 'bache',
    place: 'sin-ubicar',
    public: true,
    publicId,
    dueOn: '2026-01-26',
    subject: 'el secreto del asunto',
    description: 'el secreto del texto',
    applicant: { name: 'María Pérez' },
    location: { text: 'mi casa', latitude: 19.42137, longitude: -98.95651 },
  },
};

interface Told {
  type: string;
  data: Record<string, unknown>;
}

function fold(...events: Told[]): PublicRequestRow | undefined {
  return events.reduce<PublicRequestRow | undefined>(
    (row, { type, data }, at) => publicRequests.evolve(row, { type, data, envelope: envelopeAt(at), position: at + 1 }),
    undefined,
  );
}

function shown(...events: Told[]) {
  const row = fold(registered, ...events);
  return requestEntries(row === undefined ? [] : [row], aDemonstrationInstitution())[0];
}

describe('what is shown of a public request', () => {
  it('has every field of the standard, catalogue words and a rounded place', () => {
    expect(shown()).toEqual({
      service_request_id: publicId,
      status: 'open',
      status_notes: 'Recibida; por turnar.',
      service_name: 'Bache & pavimento',
      service_code: 'bache',
      description: 'Bache & pavimento',
      agency_responsible: null,
      service_notice: null,
      requested_datetime: '2026-01-12T15:00:00Z',
      updated_datetime: '2026-01-12T15:00:00Z',
      expected_datetime: '2026-01-27T05:59:59Z',
      address: null,
      address_id: null,
      zipcode: null,
      lat: 19.421,
      long: -98.957,
      media_url: null,
    });
  });

  it('shows nothing a citizen wrote, and no folio', () => {
    const everything = JSON.stringify([fold(registered), shown()]);
    expect(everything).not.toMatch(/secreto|María|mi casa|CHI-PET|19\.42137/);
  });

  it.each([
    ['was not public', { public: false }],
    ['has no public id (an imported one)', { publicId: undefined }],
  ])('has no row for a case that %s', (_, change) => {
    expect(fold({ ...registered, data: { ...registered.data, ...change } })).toBeUndefined();
    expect(fold({ type: 'FolioAnnulled', data: {} })).toBeUndefined();
  });

  it('follows the case to its end and back', () => {
    const routed = { type: 'CaseRouted', data: { department: 'obras-publicas' } };
    const asked = { type: 'CitizenAsked', data: {} };
    const answered = { type: 'CaseAnswered', data: { outcome: 'favourable', dueOn: '2026-01-30' } };
    const closed = { type: 'CaseClosed', data: {} };
    const note = { type: 'NoteAdded', data: { text: 'el secreto', visibility: 'internal' } };
    const reopened = { type: 'CaseReopened', data: { dueOn: '2026-02-20' } };
    expect(shown(routed)).toMatchObject({
      agency_responsible: 'Obras Públicas',
      status_notes: expect.stringMatching('Turnada'),
    });
    expect(shown(routed, asked)).toMatchObject({
      expected_datetime: null,
      status_notes: expect.stringMatching('espera'),
    });
    expect(shown(routed, asked, answered)).toMatchObject({ status: 'open', expected_datetime: '2026-01-31T05:59:59Z' });
    expect(shown(routed, answered, closed, note)).toMatchObject({
      status: 'closed',
      status_notes: 'Concluida: respuesta favorable.',
      // The note came later and is nobody's business here.
      updated_datetime: '2026-01-12T15:03:00Z',
      expected_datetime: null,
    });
    expect(shown(routed, answered, closed, reopened)).toMatchObject({
      status: 'open',
      status_notes: expect.stringMatching('Turnada'),
    });
    expect(shown({ type: 'CaseWithdrawn', data: {} })).toMatchObject({ status: 'closed', status_notes: 'Retirada.' });
    expect(shown({ type: 'CaseVoided', data: {} })).toMatchObject({
      status: 'closed',
      status_notes: 'Registro anulado.',
    });
  });

  it('K.32: says nothing of those who signed beside the applicant, nor of an interpreter', () => {
    const signed = { type: 'CosignerListed', data: { cosigner: 's1', listId: 'l', person: { name: 'Firmante' } } };
    const listed = { type: 'CosignersListed', data: { listId: 'l', count: 1, groupName: 'Comité' } };
    const noted = { type: 'InterpreterNoted', data: { needed: true, language: 'nah' } };
    const replaced = { type: 'RepresentativeReplaced', data: { former: 'p1', party: 'p2', document: 'Acta' } };
    expect(shown(listed, signed, noted, replaced)).toEqual(shown());
  });

  it('forgets the place with the texts of the case, and does not say that it did', () => {
    const erased = { type: 'PersonalDataErased', data: { subject: 'case', basis: 'arco' } };
    expect(shown(erased)).toMatchObject({ lat: null, long: null, updated_datetime: '2026-01-12T15:00:00Z' });
    expect(shown({ ...erased, data: { subject: 'p1' } })).toMatchObject({ lat: 19.421 });
  });
});
