import type { FastifyInstance } from 'fastify';

interface KnownPath {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

/** Which methods each path takes: Fastify answers 404 for both "no such path" and "not with this method". */
export class RouteTable {
  private readonly paths = new Map<string, KnownPath>();

  /** Must see the instance before any route is added, that is before `app.init()`. */
  watch(instance: FastifyInstance): void {
    instance.addHook('onRoute', ({ url, method }) => {
      for (const name of Array.isArray(method) ? method : [method]) this.add(url, name);
    });
  }

  add(url: string, method: string): void {
    const known = this.paths.get(url) ?? { pattern: patternOf(url), methods: new Set<string>() };
    known.methods.add(method);
    if (method === 'GET') known.methods.add('HEAD');
    this.paths.set(url, known);
  }

  /** Methods of a path without its query; empty when there is no such path. A catch-all route is not an answer here. */
  methodsOf(path: string): string[] {
    const methods = new Set<string>();
    for (const [url, known] of this.paths) {
      if (!url.includes('*') && known.pattern.test(path)) for (const method of known.methods) methods.add(method);
    }
    return [...methods].toSorted();
  }
}

function patternOf(url: string): RegExp {
  const source = url
    .split('/')
    .map((segment) =>
      segment
        .split(/(:[A-Za-z_]\w*)/)
        .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
        .join(''),
    )
    .join('/');
  return new RegExp(`^${source}$`);
}
