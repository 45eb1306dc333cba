import { randomUUID } from 'node:crypto';
import { Clerk } from '../support/clerk.js';
import { type Answer, expected, HttpCaller } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aPotholePetition } from '../support/petitions.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MINUTE_MS = 60_000;

interface RequestEntry {
  service_request_id: string;
  status: string;
  description: string;
  requested_datetime: string;
  agency_responsible: string | null;
  lat: number | null;
  [field: string]: unknown;
}

type Fields = Record<string, string>;

/** A city app that speaks GeoReport v2. */
class CityApp {
  private readonly http: HttpCaller;

  constructor({ url }: TheTownHall) {
    this.http = new HttpCaller(url);
  }

  gets<Body = RequestEntry[]>(path: string, query: Fields = {}): Promise<Answer<Body>> {
    return this.http.call('GET', `/open311/v2/${path}?${new URLSearchParams(query).toString()}`);
  }

  posts<Body = RequestEntry[]>(fields: Fields, format = 'json'): Promise<Answer<Body>> {
    return this.http.call('POST', `/open311/v2/requests.${format}`, {
      raw: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    });
  }

  async reports(changes: Fields = {}): Promise<string> {
    const [taken] = expected(201, 'reporting', await this.posts({ ...aReport(), ...changes })).body;
    return taken?.service_request_id ?? '';
  }

  async reads(id: string): Promise<RequestEntry> {
    const [entry] = expected(200, 'the request', await this.gets(`requests/${id}.json`)).body;
    if (entry === undefined) throw new Error(`no entry for ${id}`);
    return entry;
  }

  waitsFor(what: string, id: string, shows: (entry: RequestEntry) => boolean): Promise<RequestEntry> {
    return until(what, async () => {
      const entry = await this.reads(id);
      return shows(entry) ? entry : undefined;
    });
  }
}

/** Each its own: the same words twice would be one request. */
function aReport(changes: Fields = {}): Fields {
  return {
    api_key: 'demo',
    service_code: 'bache',
    description: `Un bache muy hondo ${randomUUID()}`,
    lat: '19.42137',
    long: '-98.95651',
    ...changes,
  };
}

describe('other systems report through Open311', () => {
  let hall: TheTownHall;
  let app: CityApp;
  let clerk: Clerk;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    app = new CityApp(hall);
    clerk = await Clerk.arrives(hall);
  });

  afterAll(() => hall?.close());

  it('says where it is, what can be reported and what may be told about it', async () => {
    const { body: discovery } = await app.gets<Record<string, unknown>>('discovery.json');
    expect(discovery).toMatchObject({
      endpoints: [{ specification: 'http://wiki.open311.org/GeoReport_v2', formats: ['text/xml', 'application/json'] }],
    });
    const { body: services } = await app.gets<Fields[]>('services.json', { jurisdiction_id: 'chimalhuacan' });
    expect(services.map(({ service_code }) => service_code)).toEqual(expect.arrayContaining(['bache', 'luminaria']));
    // Complaints are not public, so what only they take is no service.
    expect(services.map(({ service_code }) => service_code)).not.toContain('atencion-recibida');
    const definition = await app.gets('services/bache.xml');
    expect(definition.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(definition.text).toContain('<value><key>barrio-san-pedro</key><name>Barrio San Pedro</name></value>');
  });

  it('takes a report that the department finds in its inbox and the public sees concluded', async () => {
    const word = `zanja${Date.now()}`;
    const id = await app.reports({
      'attribute[colonia]': 'barrio-san-pedro',
      address_string: 'Frente al mercado',
      first_name: 'Ximena',
      last_name: word,
      email: 'ximena@example.org',
    });
    expect(id).toMatch(UUID);
    const found = await until('the report in the search', async () => (await clerk.searches({ q: word })).rows[0]);
    const officer = await Officer.arrives(hall, 'obras1');
    const file = await officer.receives(found);
    expect(file.state).toMatchObject({ channel: 'open311', place: 'barrio-san-pedro', publicId: id });
    expect(file.timeline[0]?.by).toEqual({ kind: 'integration', id: expect.stringMatching(/^open311\/[0-9a-f]{12}$/) });
    expect(file.petition.applicant).toMatchObject({ name: `Ximena ${word}`, email: 'ximena@example.org' });
    expect(file.petition.location).toEqual({ text: 'Frente al mercado', latitude: 19.42137, longitude: -98.95651 });

    const routed = await app.waitsFor('its department', id, ({ agency_responsible }) => agency_responsible !== null);
    expect(routed).toMatchObject({
      status: 'open',
      service_code: 'bache',
      address: 'Barrio San Pedro',
      lat: 19.421,
      long: -98.957,
      media_url: null,
    });
    expect(JSON.stringify(routed)).not.toMatch(new RegExp(`${word}|${found.folio}|mercado|hondo|Ximena`));

    await officer.accepts(found);
    await officer.concludes(found);
    const closed = await app.waitsFor('its end', id, ({ status }) => status === 'closed');
    expect(closed['status_notes']).toBe('Concluida: respuesta favorable.');
    await hall.viewsCatchUp();
    expect((await app.gets('requests.json', { status: 'closed' })).text).toContain(id);
    expect((await app.gets('requests.json', { status: 'open' })).text).not.toContain(id);
  });

  it('answers the same in XML', async () => {
    const taken = await app.posts(aReport(), 'xml');
    expect(taken.status).toBe(201);
    const [, id = ''] = /<service_request_id>([^<]+)</.exec(taken.text) ?? [];
    const read = await app.gets(`requests/${id}.xml`);
    expect(read.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(read.text).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<service_requests><request><service_request_id>/,
    );
    const token = await app.gets(`tokens/${id}.xml`);
    expect(token.text).toContain(`<service_request_id>${id}</service_request_id><token>${id}</token>`);
  });

  it('lists what is public, whoever took it down, and nothing else', async () => {
    const publicly = await clerk.registers(aPotholePetition({ procedure: 'reporte-de-servicio', place: 'sin-ubicar' }));
    const { state } = await clerk.reads(publicly);
    const privately = await clerk.registers(aPotholePetition());
    const id = await app.reports({ service_code: 'luminaria' });
    await until('both in the list', async () => {
      const { text } = await app.gets('requests.json');
      return (text.includes(id) && text.includes(state.publicId ?? '?')) || undefined;
    });
    const { text, body } = await app.gets('requests.json', { service_request_id: `${state.publicId},${id},17` });
    expect(body.map(({ service_request_id }) => service_request_id)).toEqual([state.publicId, id]);
    expect(text).not.toMatch(/CHI-PET|Núñez|llantas/);
    expect((await clerk.reads(privately)).state.publicId).toBeUndefined();
    const lamps = expected(
      200,
      'lamps',
      await app.gets('requests.json', { service_code: 'luminaria', status: 'open' }),
    );
    expect(lamps.body.every(({ service_code }) => service_code === 'luminaria')).toBe(true);
    expect(lamps.text).toContain(id);
  });

  it('pages, newest first, within the dates asked for', async () => {
    const first = await app.reports({ service_code: 'basura' });
    const second = await app.reports({ service_code: 'basura' });
    const basura = { service_code: 'basura' };
    await until(
      'both in the list',
      async () => (await app.gets('requests.json', basura)).body.length === 2 || undefined,
    );
    const page = async (number: number) =>
      (await app.gets('requests.json', { ...basura, page: String(number), page_size: '1' })).body;
    expect((await page(1))[0]?.service_request_id).toBe(second);
    expect((await page(2))[0]?.service_request_id).toBe(first);
    expect(await page(3)).toEqual([]);
    const { requested_datetime } = await app.reads(second);
    const moment = { start_date: requested_datetime, end_date: requested_datetime };
    expect((await app.gets('requests.json', { ...basura, ...moment })).text).toContain(second);
    const long_ago = { start_date: '2020-01-01T00:00:00Z', end_date: '2020-03-01T00:00:00Z' };
    expect((await app.gets('requests.json', long_ago)).body).toEqual([]);
  });

  it('finds a request from the moment it was answered, with nobody there to fold views', async () => {
    await hall.worker.kill();
    const id = await app.reports();
    expect(await app.reads(id)).toMatchObject({ status: 'open', lat: 19.421, agency_responsible: null });
    expect((await app.gets(`tokens/${id}.json`)).body).toEqual([{ service_request_id: id, token: id }]);
    expect((await app.gets('requests.json', { service_request_id: id })).body).toHaveLength(1);
    await hall.worker.start();
    await app.waitsFor('its department', id, ({ agency_responsible }) => agency_responsible !== null);
  });

  it.each([
    [403, 'api_key', { api_key: 'guess' }],
    [404, 'jurisdiction_id', { jurisdiction_id: 'nowhere' }],
    [404, 'service_code', { service_code: 'atencion-recibida' }],
    [400, 'description', { description: '' }],
    [400, 'address_string', { lat: '', long: '' }],
    [400, 'attribute[colonia]', { 'attribute[colonia]': 'atlantida' }],
    [400, 'unknown', { unknown: '1' }],
  ])('refuses with %i naming %s', async (status, field, change) => {
    const answer = await app.posts<{ code: number; description: string }[]>(aReport(change));
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.body).toEqual([{ code: status, description: expect.any(String) }]);
    expect(answer.body[0]?.description.startsWith(`${field}: `)).toBe(true);
  });

  it('answers in its own form to what never reaches it', async () => {
    const http = new HttpCaller(hall.url);
    const forms = { 'content-type': 'application/x-www-form-urlencoded' };
    const answers = [
      await http.call('GET', '/open311/v2/requests/%zz.xml'),
      await http.call('GET', '/open311/v2/nothing.xml'),
      // The router finds no route for a line break, and the method is not what is wrong.
      await http.call('GET', '/open311/v2/services/a%0Ab.xml'),
      await http.call('GET', '/open311/v2/requests.xml?status=open&status=closed'),
      await http.call('DELETE', '/open311/v2/services.xml'),
      await http.call('POST', '/open311/v2/requests.xml', { raw: '{}' }),
      await http.call('POST', '/open311/v2/requests.xml', { raw: 'a=1&a=2', headers: forms }),
      await http.call('POST', '/open311/v2/requests.xml', { raw: `a=${'x'.repeat(70_000)}`, headers: forms }),
      await http.call('POST', '/open311/v2/requests.xml', {
        raw: 'a=1',
        headers: { ...forms, origin: 'https://evil.example' },
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 404, 404, 400, 405, 415, 400, 413, 403]);
    for (const { headers, text } of answers) {
      expect(headers.get('content-type')).toBe('text/xml; charset=utf-8');
      expect(text).toMatch(
        /^<\?xml[^>]+>\n<errors><error><code>\d{3}<\/code><description>[^<]+<\/description><\/error>/,
      );
    }
  });

  it('takes the same form within ten minutes for the same request, and after them for a new one', async () => {
    const description = `Otra vez ${randomUUID()}`;
    const first = await app.reports({ description });
    expect(await Promise.all([app.reports({ description }), app.reports({ description })])).toEqual([first, first]);
    expect(await app.reports({ description: `${description}.` })).not.toBe(first);
    await hall.api.restart({ TEST_CLOCK_AHEAD_MS: String(5 * MINUTE_MS) });
    expect(await app.reports({ description })).toBe(first);
    await hall.api.restart({ TEST_CLOCK_AHEAD_MS: String(11 * MINUTE_MS) });
    expect(await app.reports({ description })).not.toBe(first);
  });
});
