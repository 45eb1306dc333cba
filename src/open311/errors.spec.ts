import { formatOf, written } from './answer.js';
import { geoReportErrors } from './errors.js';

const problem = { status: 400, detail: 'It cannot be.' };

describe('errors in the form of GeoReport', () => {
  it('lists one entry for each field refused', () => {
    const errors = [
      { field: 'lat', code: 'is-number', message: 'must be a decimal number of degrees' },
      { field: 'attribute?colonia?', code: 'not-a-code', message: 'must be a code' },
    ];
    expect(geoReportErrors({ ...problem, errors })).toEqual({
      status: 400,
      answer: {
        root: 'errors',
        value: [
          { code: 400, description: 'lat: must be a decimal number of degrees' },
          { code: 400, description: 'attribute[colonia]: must be a code' },
        ],
      },
    });
  });

  it.each([
    [422, 400],
    [409, 400],
    [412, 400],
    [401, 400],
    [403, 403],
    [404, 404],
    [413, 413],
    [415, 415],
    [429, 429],
    [503, 503],
  ])('a problem of %i is answered as %i', (status, expected) => {
    expect(geoReportErrors({ ...problem, status })).toEqual({
      status: expected,
      answer: { root: 'errors', value: [{ code: expected, description: 'It cannot be.' }] },
    });
  });

  it('is an array in JSON and errors/error in XML', () => {
    const { answer } = geoReportErrors({ ...problem, detail: 'a < b' });
    expect(written(answer, 'json').body).toBe('[{"code":400,"description":"a < b"}]');
    expect(written(answer, 'xml')).toEqual({
      mediaType: 'text/xml; charset=utf-8',
      body: '<?xml version="1.0" encoding="UTF-8"?>\n<errors><error><code>400</code><description>a &lt; b</description></error></errors>\n',
    });
  });

  it.each([
    ['/open311/v2/services.xml?a=b.json', undefined, 'xml'],
    ['/open311/v2/requests/1.json', 'text/xml', 'json'],
    ['/open311/v2/requests/1', 'text/xml, */*', 'xml'],
    ['/open311/v2/services.yaml', undefined, 'json'],
  ])('the format of %s accepting %s is %s', (url, accept, format) => {
    expect(formatOf(url, accept)).toBe(format);
  });
});
