import { codeFindings } from './code-findings.js';
import { error, type Finding, type Found, type KnownCodes, warning } from './finding.js';
import { flowFindings } from './flow-findings.js';
import { lawFindings } from './law-findings.js';
import { letterFindings } from './letter-findings.js';
import type { Procedure } from './procedure.js';

/** A definition with the file it stands in. */
export interface FiledProcedure {
  readonly file: string;
  readonly procedure: Procedure;
}

/** What would go wrong with the procedures of one institution; empty when they may go live. Errors first within a file, files in order. */
export function checkCatalogue(procedures: readonly FiledProcedure[], known: KnownCodes): Finding[] {
  const between = [...overlaps(procedures), ...outOfForce(procedures, known.onDate), ...mixedSeries(procedures)];
  return procedures.flatMap((filed) => {
    const { file, procedure } = filed;
    const found = [
      ...between.filter(({ of }) => of === filed).map(({ finding }) => finding),
      ...codeFindings(procedure, known),
      ...flowFindings(procedure),
      ...letterFindings(procedure),
      ...lawFindings(procedure, known),
    ];
    const inOrder = [
      ...found.filter(({ severity }) => severity === 'error'),
      ...found.filter(({ severity }) => severity === 'warning'),
    ];
    return inOrder.map(({ severity, ...finding }) => ({ severity, file, ...finding }));
  });
}

interface FoundOf {
  readonly of: FiledProcedure;
  readonly finding: Found;
}

function overlaps(procedures: readonly FiledProcedure[]): FoundOf[] {
  const sorted = procedures.toSorted((one, other) => compare(one.procedure.validFrom, other.procedure.validFrom));
  return sorted.flatMap((later, at) =>
    sorted
      .slice(0, at)
      .filter(
        (earlier) =>
          sameProcedure(earlier.procedure, later.procedure) &&
          (earlier.procedure.validTo === undefined || earlier.procedure.validTo >= later.procedure.validFrom),
      )
      .map((earlier) => ({
        of: later,
        finding: error(
          'versions-overlap',
          ['validFrom'],
          `El ${later.procedure.validFrom} valen dos versiones de ${later.procedure.code}: ${earlier.procedure.version} (${earlier.file}) y ${later.procedure.version}`,
          'Cierre la anterior con validTo en la víspera de la nueva.',
        ),
      })),
  );
}

function outOfForce(procedures: readonly FiledProcedure[], onDate: string): FoundOf[] {
  return procedures
    .filter(
      ({ procedure }) =>
        !procedures.some(
          (other) => sameProcedure(other.procedure, procedure) && (other.procedure.validTo ?? onDate) >= onDate,
        ),
    )
    .map((of) => ({
      of,
      finding: warning(
        'out-of-force',
        ['validTo'],
        `Ninguna versión de ${of.procedure.code} vale el ${onDate} ni después`,
        'Agregue la versión siguiente, o retire el trámite del catálogo.',
      ),
    }));
}

/** What is sealed has folios of its own: a shared series would tell by its gaps that something is there. */
function mixedSeries(procedures: readonly FiledProcedure[]): FoundOf[] {
  return procedures
    .filter(({ procedure }) => procedure.confidentiality === 'sealed')
    .flatMap((of) => {
      const { series, institution } = of.procedure;
      const open = procedures.find(
        ({ procedure }) =>
          procedure.institution === institution &&
          procedure.series === series &&
          procedure.confidentiality !== 'sealed',
      );
      if (open === undefined) return [];
      return [
        {
          of,
          finding: error(
            'sealed-series-shared',
            ['series'],
            `El trámite es sellado y comparte la serie ${series} con ${open.procedure.code}`,
            'Dele una serie propia: los huecos de una serie común delatan que existe.',
          ),
        },
      ];
    });
}

function sameProcedure(one: Procedure, other: Procedure): boolean {
  return one.institution === other.institution && one.code === other.code;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
