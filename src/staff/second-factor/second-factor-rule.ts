import type { Role } from '@libs/identity';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory, InstitutionUnknown } from '../../institutions/index.js';
import { ConfigInvalid, setting } from '../../platform/index.js';

/**
 * Whoever decides over others or as the second of two, over the installation, or reads the cases of every department to control them. No other
 * role has an operation that asks for a fresh second factor, but the breaking of the glass, which asks for one in every institution.
 */
const ROLES_WITH_ONE: readonly Role[] = ['head', 'supervisor', 'auditor', 'legal-adviser', 'administrator'];

const REACHES = ['by-role', 'also-demonstration', 'everyone'] as const;
type Reach = (typeof REACHES)[number];

/** Who cannot do without a second factor. Anybody may have one. */
@Injectable()
export class SecondFactorRule {
  constructor(
    private readonly institutions: Pick<InstitutionDirectory, 'get' | 'all'>,
    private readonly reach: Reach,
  ) {}

  /** @throws ConfigInvalid for a value of SECOND_FACTOR that is none */
  static reachFrom(env: NodeJS.ProcessEnv): Reach {
    const value = setting(env, 'SECOND_FACTOR') ?? 'by-role';
    const reach = REACHES.find((one) => one === value);
    if (reach === undefined)
      throw new ConfigInvalid(`SECOND_FACTOR must be one of ${REACHES.join(', ')}, not "${value}"`);
    return reach;
  }

  async demandedOf({ institution, role }: { institution: string; role: Role }): Promise<boolean> {
    if (this.reach === 'everyone') return true;
    if (!ROLES_WITH_ONE.includes(role)) return false;
    return this.reach === 'also-demonstration' || !(await this.isDemonstration(institution));
  }

  /** Institutions where nobody needs one for their role. */
  async without(): Promise<string[]> {
    if (this.reach !== 'by-role') return [];
    return (await this.institutions.all()).filter((one) => one.demonstration === true).map(({ _id }) => _id);
  }

  /** What is not there is no demonstration. */
  private async isDemonstration(institution: string): Promise<boolean> {
    try {
      return (await this.institutions.get(institution)).demonstration === true;
    } catch (error) {
      if (error instanceof InstitutionUnknown) return false;
      throw error;
    }
  }
}
