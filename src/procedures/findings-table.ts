import type { Finding } from '@libs/procedures';
import type { FileFault } from './read-catalogue.js';

const SEVERITY = { error: 'ERROR', warning: 'AVISO' } as const;

/** A row a finding; below it what is wrong and the way out. */
export function findingsTable(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const rows = findings.map(({ severity, file, path, code }) => [SEVERITY[severity], `${file}#${path}`, code]);
  const head = ['GRAVEDAD', 'DÓNDE', 'CÓDIGO'];
  const width = Math.max(...[head, ...rows].map(([, where = '']) => where.length));
  const line = ([severity = '', where = '', code = '']: readonly string[]) =>
    `${severity.padEnd(8)}  ${where.padEnd(width)}  ${code}`;
  const told = findings.map(
    ({ message, wayOut }, at) => `${line(rows[at] ?? [])}\n          ${message}\n          → ${wayOut}`,
  );
  return `${[line(head), ...told].join('\n')}\n`;
}

export function faultsList(faults: readonly FileFault[]): string {
  return `${faults.map(({ file, path, reason }) => `ERROR     ${file}#${path}\n          ${reason}`).join('\n')}\n`;
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
