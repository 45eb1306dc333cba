import type { Procedure } from '@libs/procedures';
import type { CatalogueEvent } from './domain/catalogue.events.js';
import type { PublishedVersion } from './domain/catalogue.state.js';
import type { PublishedCatalogue } from './publish-procedures.js';

/** A row a procedure and a changed regime: what became of it, and from when to when it is in force. */
export function changesTable({ events, before }: PublishedCatalogue, offered: readonly Procedure[]): string {
  const rows = [...regimeRows(events), ...offeredRows(events, before, offered), ...absentRows(events, before, offered)];
  const head = ['CAMBIO', 'QUÉ', 'VERSIÓN', 'VIGENCIA'];
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return `${[head, ...rows].map(line).join('\n')}\n`;
}

function regimeRows(events: readonly CatalogueEvent[]): string[][] {
  return events.flatMap((event) =>
    event.type === 'RegimePublished'
      ? [['RÉGIMEN', event.data.regime, short(event.data.version), span(event.data)]]
      : [],
  );
}

function offeredRows(
  events: readonly CatalogueEvent[],
  { procedures }: PublishedCatalogue['before'],
  offered: readonly Procedure[],
): string[][] {
  return offered.map(({ code, version, validFrom, validTo }) => {
    const published = events.some(
      ({ type, data }) => type === 'ProcedurePublished' && data.procedure === code && data.validFrom === validFrom,
    );
    const change = published ? (procedures.has(code) ? 'VERSIÓN' : 'NUEVO') : 'IGUAL';
    return [change, code, version, span({ validFrom, validTo })];
  });
}

function absentRows(
  events: readonly CatalogueEvent[],
  { procedures }: PublishedCatalogue['before'],
  offered: readonly Procedure[],
): string[][] {
  const absent = [...procedures].filter(([code]) => !offered.some((one) => one.code === code));
  return absent.flatMap(([code, versions]) => {
    const retired = events.find(({ type, data }) => type === 'ProcedureRetired' && data.procedure === code);
    if (retired?.type === 'ProcedureRetired')
      return [['RETIRADO', code, '', `hasta la víspera del ${retired.data.on}`]];
    const last: PublishedVersion | undefined = versions.at(-1);
    return last === undefined || last.validTo !== undefined
      ? []
      : [['SIGUE', code, short(last.version), 'no está en la carpeta']];
  });
}

function span({ validFrom, validTo }: { validFrom?: string; validTo?: string }): string {
  const from = validFrom === undefined ? 'desde siempre' : `desde ${validFrom}`;
  return validTo === undefined ? from : `${from} hasta ${validTo}`;
}

function short(hash: string): string {
  return hash.slice(0, 12);
}
