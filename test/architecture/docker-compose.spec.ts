import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edgeOptions } from '@libs/problem-details';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { project } from './planted-tree.js';

const compose = readFileSync(join(project, 'docker-compose.yml'), 'utf8');
const example = readFileSync(join(project, '.env.example'), 'utf8');

/** What is in force where .env says nothing. */
function standard(name: string): string | undefined {
  return new RegExp(`^ {4}${name}: \\$\\{${name}:-(.*)\\}$`, 'm').exec(compose)?.[1];
}

describe('docker-compose.yml', () => {
  it('passes on where citizens reach the product, by default where its own proxy is published', () => {
    expect(standard('PUBLIC_URL')).toBe('http://localhost:${PORT:-3000}');
    expect(compose).toContain('127.0.0.1:${PORT:-3000}:3000');
  });

  it("believes its own proxy about a citizen's address, and passes on which others to believe", async () => {
    const trustedProxies = [standard('TRUSTED_PROXIES') ?? 'none said'];
    const server = new FastifyAdapter(edgeOptions({ trustedProxies })).getInstance();
    server.get('/', ({ ip }) => ip);
    const ask = (remoteAddress: string) =>
      server.inject({ url: '/', remoteAddress, headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect((await ask('172.18.0.5')).body).toBe('203.0.113.7');
    expect((await ask('198.51.100.1')).body).toBe('198.51.100.1');
    await server.close();
  });

  it('asks for nothing that .env.example does not name', () => {
    const asked = [...compose.matchAll(/(?<!\$)\$\{(\w+)[:}]/g)].map(([, name = '']) => name);
    expect(asked.length).toBeGreaterThan(5);
    expect([...new Set(asked)].filter((name) => !new RegExp(`^(# )?${name}=`, 'm').test(example))).toEqual([]);
  });
});
