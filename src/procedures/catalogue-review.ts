import { civilDate, dayNumber } from '@libs/business-calendar';
import type { Regime } from '@libs/legal-terms';
import { diffProcedures, type FiledProcedure, type Procedure } from '@libs/procedures';
import { opaqueNotFound } from '@libs/problem-details';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory } from '../institutions/index.js';
import type {
  CatalogueChangesDto,
  CatalogueCheckDto,
  CatalogueDto,
  CatalogueVersionDto,
  ChangesQueryDto,
} from './catalogue.dto.js';
import { checkOffer } from './check-offer.js';
import type { PublishedVersion } from './domain/catalogue.state.js';
import { ProcedureCatalogue } from './procedure-catalogue.js';

/** A version as it is in force: until its own last day, or the eve of the one after it. */
interface VersionInTime extends PublishedVersion {
  readonly definition: Procedure;
}

/** What whoever looks after the catalogue is told of it. It is changed from a folder, all of it or nothing (docs/procedures.md). */
@Injectable()
export class CatalogueReview {
  constructor(
    private readonly catalogue: ProcedureCatalogue,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async read(institution: string): Promise<CatalogueDto> {
    const record = await this.institutions.get(institution);
    const on = this.institutions.today(record);
    const published = await this.versions(institution);
    const listed = [...published].map(([code, versions]) => ({
      code,
      name: (inForce(versions, on) ?? versions.at(-1))?.definition.name ?? code,
      versions: versions.map((one) => told(one, on)),
    }));
    const short = record.procedures.filter(({ code }) => !published.has(code));
    const all = [...listed, ...short.map(({ code, name }) => ({ code, name, versions: [] }))];
    return { on, procedures: all.toSorted((one, other) => (one.code < other.code ? -1 : 1)) };
  }

  /** The check that the catalogue passed when it was published, with the institution and the day as they are now. */
  async check(institution: string): Promise<CatalogueCheckDto> {
    const record = await this.institutions.get(institution);
    const on = this.institutions.today(record);
    const standing = [...(await this.versions(institution)).values()]
      .flat()
      .filter(({ validTo }) => validTo === undefined || validTo >= on);
    const procedures = standing.map(({ version, definition, validTo }): FiledProcedure => {
      const { validTo: _, ...content } = definition;
      return { file: version, procedure: { ...content, ...(validTo !== undefined && { validTo }) } };
    });
    const findings = checkOffer({ procedures, regimes: await this.regimes(institution) }, record, on);
    const definitions = new Map(standing.map(({ version, definition }) => [version, definition]));
    return {
      on,
      checked: standing.length,
      findings: findings.map(({ file, ...finding }) => {
        const { code: procedure = file, version: label = '' } = definitions.get(file) ?? {};
        return { ...finding, procedure, label };
      }),
    };
  }

  /** @throws Problem 404 where one of them was never published for that procedure */
  async changes(institution: string, { procedure, before, after }: ChangesQueryDto): Promise<CatalogueChangesDto> {
    const versions = (await this.versions(institution)).get(procedure) ?? [];
    const [was, is] = [before, after].map((hash) => versions.find(({ version }) => version === hash)?.definition);
    if (was === undefined || is === undefined) throw opaqueNotFound();
    const sections = diffProcedures(was, is).sections.map(({ title, lines }) => ({ title, lines: [...lines] }));
    return { procedure, name: is.name, before: was.version, after: is.version, sections };
  }

  private async versions(institution: string): Promise<ReadonlyMap<string, readonly VersionInTime[]>> {
    const { procedures } = await this.catalogue.all(institution);
    const entries = [...procedures].map(async ([code, versions]) => {
      const inTime = versions.map(async (one, at): Promise<VersionInTime> => {
        const next = versions[at + 1];
        const eve = next && civilDate(dayNumber(next.validFrom) - 1);
        const validTo = [one.validTo, eve].filter((day) => day !== undefined).toSorted()[0];
        const { validTo: _, ...kept } = one;
        const definition = await this.institutions.consulted<Procedure>(one.version);
        return { ...kept, ...(validTo !== undefined && { validTo }), definition };
      });
      return [code, await Promise.all(inTime)] as const;
    });
    return new Map(await Promise.all(entries));
  }

  private async regimes(institution: string): Promise<Regime[]> {
    const { regimes } = await this.catalogue.all(institution);
    const versions = [...regimes.values()].flat();
    return Promise.all(versions.map(({ version }) => this.institutions.consulted<Regime>(version)));
  }
}

function inForce(versions: readonly VersionInTime[], on: string): VersionInTime | undefined {
  return versions.find(({ validFrom, validTo }) => validFrom <= on && (validTo === undefined || validTo >= on));
}

function told({ version, definition, validFrom, validTo }: VersionInTime, on: string): CatalogueVersionDto {
  const isOver = validTo !== undefined && validTo < on;
  return {
    version,
    label: definition.version,
    regime: definition.term.regime,
    validFrom,
    ...(validTo !== undefined && { validTo }),
    state: isOver ? 'over' : validFrom > on ? 'planned' : 'in-force',
  };
}
