import { Injectable } from '@nestjs/common';
import { opaqueNotFound } from '@libs/problem-details';
import type { IdentityPolicy } from '@libs/identifiers';
import {
  type CatalogueEntry,
  InstitutionDirectory,
  type InstitutionRecord,
  type ProcedureDefinition,
} from '../../institutions/index.js';
import {
  ProcedureCatalogue,
  type ProcedureInForce,
  type ProcedureSheet,
  sheetOf,
  shortSheet,
} from '../../procedures/index.js';

/** In the order of the page. */
export const GROUPS = ['REPORT', 'PETITION', 'LICENCE', 'INFORMATION_REQUEST', 'ARCO', 'COMPLAINT'] as const;
export type Group = (typeof GROUPS)[number];

/** Something a citizen may file by themselves, with nobody in between. */
export interface Service {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly group: Group;
  readonly sheet: ProcedureSheet;
  readonly matters: readonly CatalogueEntry[];
  readonly identityPolicy: IdentityPolicy;
  /** May be filed without a name. */
  readonly mayBeNobody: boolean;
  /** Absent where the institution has no more than a line of it. */
  readonly published?: ProcedureInForce;
}

/** What the institution offers at its door on the net: of the catalogue what is received by portal and not sealed, of its short list what is public. */
@Injectable()
export class ServiceCatalogue {
  constructor(
    private readonly catalogue: ProcedureCatalogue,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async of(record: InstitutionRecord): Promise<Service[]> {
    const inForce = await this.catalogue.inForce(record._id, this.institutions.today(record));
    const services = inForce.filter(isOffered).map((one) => publishedService(record, one));
    for (const short of record.procedures) {
      if (short.public && !(await this.catalogue.knows(record._id, short.code)))
        services.push(shortService(record, short));
    }
    return services;
  }

  /** @throws Problem 404 */
  async get(record: InstitutionRecord, code: string): Promise<Service> {
    const service = await this.find(record, code);
    if (service === undefined) throw opaqueNotFound();
    return service;
  }

  async find(record: InstitutionRecord, code: string): Promise<Service | undefined> {
    return (await this.of(record)).find((one) => one.code === code);
  }
}

/** Those with all words, in name, description or one of their matters; accents do not matter. */
export function searched(services: readonly Service[], q: string): Service[] {
  const words = plain(q)
    .split(/\s+/)
    .filter((word) => word !== '');
  return services.filter(({ name, description, matters }) => {
    const text = plain([name, description, ...matters.map((matter) => matter.name)].join(' '));
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

function isOffered({ definition: { channels, confidentiality, kind } }: ProcedureInForce): boolean {
  return channels.includes('portal') && confidentiality !== 'sealed' && kind !== 'OFICIO';
}

function publishedService(record: InstitutionRecord, published: ProcedureInForce): Service {
  const { code, name, description, kind, matters, identityPolicy, anonymous } = published.definition;
  return {
    code,
    name,
    description,
    group: kind === 'OFICIO' ? 'PETITION' : kind,
    sheet: sheetOf(published, record.country),
    matters: mattersOf(record, matters),
    identityPolicy,
    mayBeNobody: anonymous || identityPolicy === 'FORBIDDEN_TO_REQUIRE',
    published,
  };
}

function shortService(record: InstitutionRecord, short: ProcedureDefinition & { version: string }): Service {
  const { code, name, description = '', matters } = short;
  return {
    code,
    name,
    description,
    group: 'REPORT',
    sheet: shortSheet(short),
    matters: mattersOf(record, matters),
    identityPolicy: 'OPTIONAL',
    mayBeNobody: true,
  };
}

function mattersOf({ matters }: InstitutionRecord, codes: readonly string[] | undefined): CatalogueEntry[] {
  return matters.filter(({ code }) => codes?.includes(code) ?? true);
}
