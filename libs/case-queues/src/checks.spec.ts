import { assertProcessors } from './checks.js';

const named = (...consumers: string[]) => consumers.map((consumer) => ({ consumer }));

describe('duties and processors at the start', () => {
  it('are content when each has exactly one of the other', () => {
    expect(() =>
      assertProcessors(named('route-case', 'deliver-case'), named('deliver-case', 'route-case')),
    ).not.toThrow();
  });

  it('names a duty that nobody does', () => {
    expect(() => assertProcessors(named('route-case', 'deliver-case'), named('route-case'))).toThrow(
      'duties without a processor: deliver-case',
    );
  });

  it('names every other mistake too', () => {
    expect(() => assertProcessors(named('a', 'a', 'b'), named('b', 'b', 'c'))).toThrow(
      'duties defined twice: a; duties without a processor: a; duties with more than one processor: b; duties with a processor but no duty: c',
    );
  });
});
