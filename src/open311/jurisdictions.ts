import { FreshReads } from '@libs/batching';
import { Problem } from '@libs/problem-details';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory, type InstitutionRecord } from '../institutions/index.js';
import { type Service, servicesOf } from './services.js';

/** An institution at this door: one that offers a public procedure. Imported histories offer none. */
export interface Jurisdiction {
  institution: InstitutionRecord;
  services: readonly Service[];
}

/** How old the list of institutions may be; it is asked for with every request. */
const FRESH_MS = 1_000;

/** `jurisdiction_id` is the institution's code. */
@Injectable()
export class Jurisdictions {
  private readonly known = new FreshReads<Jurisdiction[]>(FRESH_MS);

  constructor(private readonly institutions: InstitutionDirectory) {}

  /** Those that work for real first, then by code. */
  all(): Promise<Jurisdiction[]> {
    return this.known.get('all', () => this.read());
  }

  /** The one named, or where none is, the only or first one. @throws Problem 404 */
  async require(id: string | undefined): Promise<Jurisdiction> {
    const all = await this.all();
    const found = id === undefined || id === '' ? all[0] : all.find(({ institution }) => institution._id === id);
    if (found === undefined)
      throw new Problem(404, 'jurisdiction-unknown', 'jurisdiction_id: there is no such jurisdiction.');
    return found;
  }

  private async read(): Promise<Jurisdiction[]> {
    const institutions = await this.institutions.all();
    return institutions
      .map((institution) => ({ institution, services: servicesOf(institution) }))
      .filter(({ services }) => services.length > 0)
      .toSorted(
        (one, other) =>
          Number(one.institution.demonstration ?? false) - Number(other.institution.demonstration ?? false),
      );
  }
}

/** @throws Problem 404 */
export function requireService({ services }: Jurisdiction, code: string): Service {
  const service = services.find((one) => one.code === code);
  if (service === undefined) throw new Problem(404, 'service-unknown', 'service_code: there is no such service.');
  return service;
}
