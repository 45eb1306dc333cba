import { request } from 'node:http';
import { HealthIndicators } from './health.js';
import { Metrics } from './metrics.js';
import { OperatorsDoor } from './operators-door.js';

interface Told {
  status: number | undefined;
  type: string | undefined;
  headers: Record<string, unknown>;
  body: string;
}

describe('the door of a process that serves no HTTP otherwise', () => {
  const metrics = new Metrics();
  const health = new HealthIndicators();
  const door = new OperatorsDoor(metrics, health, 'scrape-me');
  let mongodb = true;
  let redis = true;
  let url: string;

  beforeAll(async () => {
    metrics.gauge('view_lag_positions', 'Feed', ['of']).set(7, { of: 'case-search' });
    health.add({
      name: 'mongodb',
      required: true,
      check: () => (mongodb ? Promise.resolve() : Promise.reject(new Error())),
    });
    health.add({
      name: 'redis',
      required: false,
      check: () => (redis ? Promise.resolve() : Promise.reject(new Error())),
    });
    url = await door.open({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => door.close());

  function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Told> {
    return new Promise((resolve, reject) => {
      const asked = request(url + path, { method, headers }, (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (text: string) => (body += text));
        answer.on('end', () =>
          resolve({ status: answer.statusCode, type: answer.headers['content-type'], headers: answer.headers, body }),
        );
      });
      asked.on('error', reject).end();
    });
  }

  it('shows the figures to this machine, and to a scraper with the token', async () => {
    const here = await ask('/metrics');
    expect(here).toMatchObject({ status: 200, type: metrics.contentType });
    expect(here.body).toContain('view_lag_positions{of="case-search"} 7');
    const passedOn = { 'x-forwarded-for': '10.0.0.9' };
    expect((await ask('/metrics', { ...passedOn, authorization: 'Bearer scrape-me' })).status).toBe(200);
  });

  it('has nothing to show to anybody else, in the bytes of any other address', async () => {
    const passedOn = { 'x-forwarded-for': '10.0.0.9' };
    const refused = await ask('/metrics', { ...passedOn, authorization: 'Bearer guessed' });
    const nothing = await ask('/nowhere');
    expect(refused).toMatchObject({ status: 404, type: 'application/problem+json' });
    expect(refused.body).toBe(nothing.body);
  });

  it('says that it lives and what it lacks', async () => {
    expect(await ask('/health/live?again')).toMatchObject({ status: 200, body: '{"status":"up"}' });
    expect(await ask('/health/ready')).toMatchObject({ status: 200, body: '{"status":"up","failing":[]}' });
    redis = false;
    expect(await ask('/health/ready')).toMatchObject({
      status: 200,
      body: '{"status":"degraded","failing":["redis"]}',
    });
    mongodb = false;
    const down = await ask('/health/ready');
    expect(down).toMatchObject({ status: 503, type: 'application/problem+json', headers: { 'retry-after': '2' } });
    expect(JSON.parse(down.body)).toMatchObject({ code: 'not-ready', details: { failing: ['mongodb', 'redis'] } });
  });

  it('is only read', async () => {
    expect(await ask('/health/live', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    expect(await ask('/health/live', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('says so when its port is taken', async () => {
    const other = new OperatorsDoor(metrics, health, null);
    await expect(other.open({ host: '127.0.0.1', port: Number(new URL(url).port) })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
