import { Problem } from '@libs/problem-details';
import { aDemonstrationInstitution } from './institution.fixture.js';
import { askedIds, requestSearch } from './request-search.js';
import { searchWindow } from './search-window.js';
import { servicesOf } from './services.js';

const zone = 'America/Mexico_City';
const now = new Date('2026-07-01T12:00:00Z');
const institution = aDemonstrationInstitution();
const jurisdiction = { institution, services: servicesOf(institution) };

function refusal(act: () => unknown): { status: number; fields: string[] } {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) {
      return { status: error.status, fields: (error.extras.errors ?? []).map(({ field }) => field) };
    }
    throw error;
  }
  throw new Error('was not refused');
}

describe('the span of a search', () => {
  it.each([
    [{}, { from: '2026-04-02T12:00:00.000Z' }],
    [{ start_date: '2026-05-01T00:00:00Z' }, { from: '2026-05-01T00:00:00.000Z', before: '2026-07-30T00:00:00.001Z' }],
    [{ end_date: '2026-06-30T00:00:00Z' }, { from: '2026-04-01T00:00:00.000Z', before: '2026-06-30T00:00:01.000Z' }],
    [
      { start_date: '2026-05-01T02:00:00+02:00', end_date: '2026-05-01T02:00:00 02:00' },
      { from: '2026-05-01T00:00:00.000Z', before: '2026-05-01T00:00:01.000Z' },
    ],
    [
      { start_date: '2026-05-01T00:00-06:00', end_date: '2026-05-02T00:00:00.123456Z' },
      { from: '2026-05-01T06:00:00.000Z', before: '2026-05-02T00:00:00.124Z' },
    ],
    [
      { start_date: '2026-05-01', end_date: '2026-05-01' },
      { from: '2026-05-01T06:00:00.000Z', before: '2026-05-02T06:00:00.000Z' },
    ],
    [
      { start_date: '2026-01-01T00:00:00Z', end_date: '2026-04-01T00:00:00Z' },
      { from: '2026-01-01T00:00:00.000Z', before: '2026-04-01T00:00:01.000Z' },
    ],
  ])('%j', (dates, window) => {
    expect(searchWindow(dates, zone, now)).toEqual(window);
  });

  it.each([
    [{ start_date: 'ayer' }, 'start_date'],
    [{ start_date: '2026-02-30' }, 'start_date'],
    [{ start_date: '2026-05-01T25:00:00Z' }, 'start_date'],
    [{ start_date: '2026-05-01T24:00:00Z' }, 'start_date'],
    [{ start_date: '2026-05-01T10:00:61Z' }, 'start_date'],
    [{ start_date: '2026-05-01T10:00:00' }, 'start_date'],
    [{ start_date: '2026-05-01T10:00:00+15:00' }, 'start_date'],
    [{ start_date: '1899-12-31' }, 'start_date'],
    [{ end_date: '2026-13-01T00:00:00Z' }, 'end_date'],
    [{ start_date: '2026-05-02', end_date: '2026-05-01' }, 'end_date'],
    [{ start_date: '2026-01-01T00:00:00Z', end_date: '2026-04-02T00:00:00Z' }, 'end_date'],
  ])('refuses %j and names %s', (dates, field) => {
    expect(refusal(() => searchWindow(dates, zone, now))).toEqual({ status: 400, fields: [field] });
  });
});

describe('the filters of a search', () => {
  it('asks for the first thousand of the last ninety days', () => {
    expect(requestSearch({}, jurisdiction, now)).toEqual({
      institution: 'chimalhuacan',
      from: '2026-04-02T12:00:00.000Z',
      skip: 0,
      limit: 1_000,
    });
  });

  it('reads lists, both statuses meaning neither', () => {
    const query = { service_code: 'bache, luminaria,bache', status: 'open,closed', page: 3, page_size: 50 };
    expect(requestSearch(query, jurisdiction, now)).toMatchObject({
      matters: ['bache', 'luminaria'],
      skip: 100,
      limit: 50,
    });
    expect(requestSearch(query, jurisdiction, now)).not.toHaveProperty('open');
    expect(requestSearch({ status: 'CLOSED' }, jurisdiction, now)).toMatchObject({ open: false });
  });

  it.each([
    [{ status: 'resolved' }, 'status'],
    [{ status: ',' }, 'status'],
    [{ service_code: ' , ' }, 'service_code'],
    [{ page: 11 }, 'page'],
    [{ page: 10_000, page_size: 2 }, 'page'],
  ])('refuses %j and names %s', (query, field) => {
    expect(refusal(() => requestSearch(query, jurisdiction, now))).toEqual({ status: 400, fields: [field] });
  });

  it('has no service of a matter that no public procedure takes', () => {
    expect(refusal(() => requestSearch({ service_code: 'ruido' }, jurisdiction, now)).status).toBe(404);
  });

  it('takes ids as they are and forgets what cannot be one', () => {
    const id = '0f8fad5b-d9cb-569f-a165-70867728950e';
    expect(askedIds(`${id}, 17,${id}`)).toEqual([id]);
    expect(refusal(() => askedIds(Array.from({ length: 101 }, (_, n) => n).join(',')))).toEqual({
      status: 400,
      fields: ['service_request_id'],
    });
  });
});
