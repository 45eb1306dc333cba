import { Clock, SystemClock } from '@libs/clock';
import { installHttpInput } from '@libs/http-input';
import { edgeOptions, installHttpEdge, Unavailable } from '@libs/problem-details';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { InstitutionDirectory } from '../institutions/index.js';
import { apiDocument } from '../openapi.js';
import { APP_CONFIG } from '../platform/index.js';
import { KeyResolver } from '@libs/identity';
import { ApiKeys } from './api-keys.js';
import { Discovery } from './discovery.js';
import { withGeoReportErrors, wordErrorsAsGeoReport } from './error-wording.js';
import { aDemonstrationInstitution } from './institution.fixture.js';
import { Jurisdictions } from './jurisdictions.js';
import { Open311Controller } from './open311.controller.js';
import type { Caller } from './open311.guard.js';
import { Open311Limits } from './open311-limits.store.js';
import type { PublicRequestRow } from './public-requests.view.js';
import { RequestDesk } from './request-desk.js';
import { PublicRequestReader } from './request-reader.view.js';
import type { ServiceRequestDto } from './service-request.dto.js';
import { servicesOf } from './services.js';

const publicId = '0f8fad5b-d9cb-569f-a165-70867728950e';
const institution = aDemonstrationInstitution();
const row: PublicRequestRow = {
  institution: institution._id,
  publicId,
  procedure: 'reporte',
  matter: 'bache',
  place: 'centro',
  department: null,
  open: true,
  waiting: false,
  requestedAt: '2026-06-01T12:00:00.123Z',
  updatedAt: '2026-06-01T12:00:00.123Z',
  dueOn: '2026-06-15',
  term: { from: '2026-06-01', days: 10, stops: [], counted: true, running: true },
};

const taken: { caller: Caller; form: ServiceRequestDto }[] = [];
let failure: Error | undefined;
const rows: Pick<PublicRequestReader, 'page' | 'byIds'> = {
  page: () => (failure ? Promise.reject(failure) : Promise.resolve([row])),
  byIds: (_, ids) => Promise.resolve(ids.includes(publicId) ? [row] : []),
};

describe('the Open311 door', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    const module = await Test.createTestingModule({
      controllers: [Open311Controller],
      providers: [
        ApiKeys,
        { provide: KeyResolver, useValue: { resolveKey: () => Promise.resolve(undefined) } },
        Discovery,
        Jurisdictions,
        { provide: APP_CONFIG, useValue: { publicUrl: 'http://localhost:3000' } },
        { provide: Clock, useClass: SystemClock },
        {
          provide: InstitutionDirectory,
          useValue: {
            all: () =>
              Promise.resolve([
                { ...institution, _id: 'archivo', procedures: [] },
                institution,
                { ...institution, _id: 'otro', name: 'Otro', demonstration: false },
              ]),
          },
        },
        { provide: Open311Limits, useValue: { ofAddress: () => Promise.resolve(), ofHolder: () => Promise.resolve() } },
        { provide: PublicRequestReader, useValue: rows },
        {
          provide: RequestDesk,
          useValue: {
            take: (caller: Caller, form: ServiceRequestDto) => {
              taken.push({ caller, form });
              return Promise.resolve({ publicId, service: servicesOf(institution)[0] });
            },
          },
        },
      ],
    }).compile();
    module.useLogger(false);
    app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(withGeoReportErrors(edgeOptions())), {
      bodyParser: false,
    });
    installHttpEdge(app);
    installHttpInput(app, { formPaths: ['/open311/v2/'] });
    app.setGlobalPrefix('api/v1', { exclude: ['open311/{*path}', 'open311/v2/{*path}'] });
    await app.init();
    wordErrorsAsGeoReport(app.getHttpAdapter().getInstance());
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => app.close());
  beforeEach(() => {
    taken.length = 0;
    failure = undefined;
  });

  const get = (path: string) => app.inject({ method: 'GET', url: `/open311/v2/${path}` });
  const post = (
    path: string,
    fields: Record<string, string>,
    type = 'application/x-www-form-urlencoded; charset=utf-8',
  ) =>
    app.inject({
      method: 'POST',
      url: `/open311/v2/${path}`,
      headers: { 'content-type': type },
      payload: new URLSearchParams(fields).toString(),
    });
  const report = {
    api_key: 'demo',
    jurisdiction_id: 'chimalhuacan',
    service_code: 'bache',
    description: 'Un bache',
    lat: '19.42',
    long: '-98.95',
  };

  it('lists the matters of public procedures, by default of an institution that works for real', async () => {
    const answer = await get('services.json?jurisdiction_id=chimalhuacan');
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.json()).toEqual([
      {
        service_code: 'bache',
        service_name: 'Bache & pavimento',
        description: 'Procedimiento reporte',
        metadata: true,
        type: 'realtime',
        keywords: '',
        group: 'Procedimiento reporte',
      },
      expect.objectContaining({ service_code: 'luminaria' }),
    ]);
    expect((await get('discovery.json')).json()).toMatchObject({ endpoints: [{ type: 'production' }] });
    expect((await get('discovery.xml?jurisdiction_id=chimalhuacan')).body).toContain(
      '<type>test</type><formats><format>text/xml</format><format>application/json</format></formats>',
    );
  });

  it('says the same in XML', async () => {
    const answer = await get('services.xml?jurisdiction_id=chimalhuacan');
    expect(answer.headers['content-type']).toBe('text/xml; charset=utf-8');
    expect(answer.body).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<services><service><service_code>bache</);
    expect(answer.body).toContain('Bache &amp; pavimento');
    expect((await get('services/bache.xml?jurisdiction_id=chimalhuacan')).body).toContain(
      '<service_definition><service_code>bache</service_code><attributes><attribute><variable>true</variable><code>colonia</code>',
    );
  });

  it('takes in a form', async () => {
    const answer = await post('requests.json', { ...report, email: '', 'attribute[colonia]': 'centro' });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual([
      { service_request_id: publicId, service_notice: 'Plazo de respuesta: 10 días hábiles.', account_id: null },
    ]);
    expect(taken).toEqual([
      {
        caller: expect.objectContaining({ holder: 'open311/2a97516c354b' }),
        form: expect.objectContaining({
          description: 'Un bache',
          lat: 19.42,
          long: -98.95,
          'attribute[colonia]': 'centro',
        }),
      },
    ]);
    expect((await post('requests.xml', report)).body).toContain(
      `<service_requests><request><service_request_id>${publicId}</service_request_id>`,
    );
  });

  it('shows a request by its id, by a list of ids, and as a token', async () => {
    const one = await get(`requests/${publicId}.json?jurisdiction_id=chimalhuacan&api_key=x&extensions=true`);
    expect(one.json()).toEqual([expect.objectContaining({ service_request_id: publicId, status: 'open' })]);
    expect((await get(`requests.json?service_request_id=17,${publicId}`)).json()).toHaveLength(1);
    expect((await get('requests.json?start_date=&status=open')).json()).toHaveLength(1);
    expect((await get(`tokens/${publicId}.json`)).json()).toEqual([{ service_request_id: publicId, token: publicId }]);
    expect((await get(`tokens/${publicId}.xml`)).body).toContain(`<token>${publicId}</token>`);
  });

  it.each([
    [403, 'api_key', { api_key: '' }],
    [403, 'api_key', { api_key: 'Demo' }],
    [403, 'api_key', { jurisdiction_id: 'otro' }],
    [404, 'jurisdiction_id', { jurisdiction_id: 'nowhere' }],
    [404, 'jurisdiction_id', { jurisdiction_id: 'archivo' }],
    [400, 'description', { description: '' }],
    [400, 'description', { description: 'a'.repeat(4_001) }],
    [400, 'lat', { lat: '91' }],
    [400, 'lat', { lat: 'NaN' }],
    [400, 'long', { long: '1e2' }],
    [400, 'email', { email: 'nobody' }],
    [400, 'phone', { phone: '911' }],
    [400, 'media_url', { media_url: 'javascript:alert(1)' }],
    [400, 'service_code', { service_code: '$ne' }],
    [400, 'attribute[altura]', { 'attribute[altura]': '3' }],
    [400, 'unknown', { unknown: '<b>' }],
  ])('refuses a form with %i naming %s', async (status, field, change) => {
    const answer = await post('requests.json', { ...report, ...change });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toEqual([
      { code: status, description: expect.stringMatching(`^${field.replace(/[[\]]/g, '\\$&')}: `) },
    ]);
    const inXml = await post('requests.xml', { ...report, ...change });
    expect(inXml.headers['content-type']).toBe('text/xml; charset=utf-8');
    expect(inXml.body).toContain(`<errors><error><code>${status}</code><description>${field}: `);
    expect(taken).toEqual([]);
  });

  it.each([
    [404, 'GET', 'services/ruido.json', ''],
    [404, 'GET', `requests/${publicId.replace('0', '1')}.json`, ''],
    [404, 'GET', 'requests/17.json', ''],
    [404, 'GET', 'tokens/17.json', ''],
    [404, 'GET', 'services.yaml', ''],
    [404, 'POST', 'requests.yaml', new URLSearchParams(report).toString()],
    [404, 'GET', 'services', ''],
    [404, 'GET', 'nothing.json', ''],
    [405, 'DELETE', 'services.json', ''],
    [400, 'GET', 'requests.json?status=resolved', ''],
    [400, 'GET', 'requests.json?page=0', ''],
    [400, 'GET', 'requests.json?page_size=1001', ''],
    [400, 'GET', 'requests.json?start_date=ayer', ''],
    [400, 'GET', 'requests.json?status=open&status=closed', ''],
    [400, 'GET', 'requests.json?status[$ne]=open', ''],
    [400, 'GET', 'requests.json?__proto__=1', ''],
    [400, 'POST', 'requests.json', 'description=a&description=b'],
    [400, 'POST', 'requests.json', 'description=%FF%FE'],
    [400, 'POST', 'requests.json', '__proto__=1'],
    [403, 'POST', 'requests.json', ''],
    [413, 'POST', 'requests.json', `description=${'a'.repeat(70_000)}`],
  ] as const)('answers %i in its own form to %s %s', async (status, method, path, payload) => {
    const answer = await app.inject({
      method,
      url: `/open311/v2/${path}`,
      ...(method === 'POST' && { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload }),
    });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.json()).toEqual([{ code: status, description: expect.any(String) }]);
    expect(Number(answer.headers['content-length'])).toBe(Buffer.byteLength(answer.body));
    expect(taken).toEqual([]);
  });

  it.each(['application/json', 'text/plain', 'multipart/form-data; boundary=x', 'nonsense'])(
    'takes no %s',
    async (type) => {
      const answer = await app.inject({
        method: 'POST',
        url: '/open311/v2/requests.xml',
        headers: { 'content-type': type },
        payload: JSON.stringify(report),
      });
      expect(answer.statusCode).toBe(415);
      expect(answer.body).toContain('<errors><error><code>415</code>');
    },
  );

  it('says when the store is out of reach and when to come back', async () => {
    failure = new Unavailable('store-unavailable');
    const answer = await get('requests.xml');
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('2');
    expect(answer.body).toContain('<errors><error><code>503</code>');
  });

  it.each(['requests/%zz.xml', `requests/${'a'.repeat(300)}.xml`])('answers what is no path: %s', async (path) => {
    const answer = await get(path);
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toBe('text/xml; charset=utf-8');
    expect(answer.body).toContain('<errors><error><code>400</code>');
  });

  it('stands in the OpenAPI document with all its parameters and fields', () => {
    const { paths, components } = apiDocument(app);
    expect(Object.keys(paths)).toHaveLength(6);
    for (const [path, { get: read }] of Object.entries(paths)) {
      const declared = (read?.parameters ?? []).map((one) => ('name' in one && one.in === 'path' ? one.name : ''));
      for (const [, name] of path.matchAll(/\{(\w+)\}/g)) expect(declared).toContain(name);
    }
    expect(components?.schemas?.['ServiceRequestDto']).toMatchObject({
      required: ['api_key', 'service_code', 'description'],
      properties: { lat: { type: 'number', minimum: -90 }, 'attribute[colonia]': { type: 'string' } },
    });
  });

  it('leaves other doors their own form', async () => {
    const answer = await app.inject({ method: 'GET', url: '/api/v1/nothing' });
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    const noPath = await app.inject({ method: 'GET', url: '/api/v1/%zz' });
    expect(noPath.headers['content-type']).toMatch('application/problem+json');
  });
});
