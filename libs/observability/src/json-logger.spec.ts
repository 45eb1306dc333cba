import { JsonLogger } from './json-logger.js';
import { correlation } from './request-context.js';

function logged(speak: (log: JsonLogger) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  speak(new JsonLogger({ service: 'api', write: (line) => lines.push(line), now: () => new Date(0) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log', () => {
  it('shows ids and figures of an object, and hides the rest', () => {
    const [line] = logged((log) =>
      log.log(
        { event: 'routed', caseId: 'c-1', version: 3, name: 'Ana', applicant: { name: 'Ana' }, code: 'two words' },
        'Cases',
      ),
    );
    expect(line).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      level: 'info',
      service: 'api',
      context: 'Cases',
      event: 'routed',
      caseId: 'c-1',
      version: 3,
      hidden: 3,
    });
  });

  it('cuts an error to its name, code and frames', () => {
    const error = Object.assign(
      new Error('dup key: { name: "María Pérez" }\n  María again', { cause: new TypeError('María') }),
      { code: 11000 },
    );
    const lines = logged((log) => {
      log.error(error);
      log.error('it failed', error.stack, 'Cases');
      log.error('it failed', error);
    });
    expect(JSON.stringify(lines)).not.toContain('Mar');
    expect(lines[0]?.error).toMatchObject({ name: 'Error', code: 11000, cause: { name: 'TypeError' } });
    const frames = [expect.stringContaining('json-logger.spec')];
    expect(lines[0]).toMatchObject({ error: { stack: expect.arrayContaining(frames) as unknown } });
    expect(lines[1]).toMatchObject({ stack: expect.arrayContaining(frames) as unknown });
  });

  it('carries the correlation of the work at hand through awaits', async () => {
    const lines: string[] = [];
    const log = new JsonLogger({ service: 'worker', write: (line) => lines.push(line) });
    await Promise.all(
      ['one', 'two'].map((id) =>
        correlation.run(id, async () => {
          await Promise.resolve();
          log.log(id);
        }),
      ),
    );
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual(
      ['one', 'two'].map((id) => expect.objectContaining({ message: id, correlationId: id }) as unknown),
    );
  });

  it('prints one line whatever it is given, and nothing below its level', () => {
    const lines = logged((log) => {
      log.log('first\nsecond: María');
      log.debug('not shown');
      log.setLogLevels(['error']);
      log.warn('not shown');
      log.error(undefined);
    });
    expect(lines.map(({ message }) => message)).toEqual(['first', 'undefined']);
  });
});
