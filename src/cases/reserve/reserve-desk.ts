import { Injectable } from '@nestjs/common';
import { InstitutionDirectory } from '../../institutions/index.js';
import { StaffDirectory, type StaffMember } from '../../staff/index.js';
import type { Accused, ReserveAtFiling } from '../domain/case.reserve.js';
import { isAccused, type Reader } from '../domain/case.reserve.record.js';
import { AccusedUnknown } from '../intake/petition.refusals.js';

/** Whom a complaint is about, as it is told: departments by their codes, people by the ids of their accounts. */
export interface AccusedGiven {
  readonly departments?: readonly string[];
  readonly staff?: readonly string[];
}

/** Roles that may be put on the list of a reserved case (the row of it in the matrix of rights). */
const READING_ROLES = ['officer', 'head', 'supervisor', 'legal-adviser'];

/** Looks up whom a complaint is about and who reads it first. */
@Injectable()
export class ReserveDesk {
  constructor(
    private readonly institutions: InstitutionDirectory,
    private readonly staff: StaffDirectory,
  ) {}

  /** What is filed under a sealed procedure, for the unit of its route. @throws DepartmentUnknown | AccusedUnknown */
  async atFiling(
    institution: string,
    unit: string,
    given: AccusedGiven | undefined,
    namingId: string,
  ): Promise<ReserveAtFiling> {
    const accused = await this.named(institution, given);
    const readers = await this.firstReaders(institution, unit, accused);
    return { ground: 'sealed-procedure', unit, readers, ...(accused && { accused: { namingId, ...accused } }) };
  }

  /** A case that is raised where it stands: besides the first readers of its department, who has it in their hands and who raises it there. */
  async atRaising(
    institution: string,
    { unit, ids }: { readonly unit: string; readonly ids: readonly (string | undefined)[] },
    given: AccusedGiven,
    namingId: string,
  ): Promise<Omit<ReserveAtFiling, 'ground'>> {
    const accused = await this.named(institution, given);
    const first = await this.firstReaders(institution, unit, accused);
    const there = ids.filter((id) => id !== undefined);
    const found = await Promise.all(there.map((id) => this.findReader(institution, id)));
    const hands = found.filter((one) => one !== undefined).filter(({ department }) => department === unit);
    const known = hands.filter((one) => accused === undefined || !isAccused({ accused }, { id: one.account, ...one }));
    const readers = new Map([...first, ...known].map((one) => [one.account, one]));
    return { unit, readers: [...readers.values()], ...(accused && { accused: { namingId, ...accused } }) };
  }

  private async named(institution: string, given: AccusedGiven | undefined) {
    const named = given && (await this.accused(institution, given));
    return named && (named.staff.length > 0 || named.departments.length > 0) ? named : undefined;
  }

  /** With the departments in which the accused work: who is under them, or over them there, is kept out too. */
  async accused(institution: string, given: AccusedGiven): Promise<Pick<Accused, 'staff' | 'departments'>> {
    const { departments = [], staff = [] } = given;
    for (const code of departments) await this.institutions.knownDepartment(institution, code, 'accused.departments');
    const people = await Promise.all(staff.map((id) => this.member(institution, id)));
    const theirs = people.flatMap(({ department }) => department ?? []);
    return {
      staff: [...new Set(people.map(({ id }) => id))],
      departments: [...new Set([...departments, ...theirs])],
    };
  }

  /** Whoever may be put on a list: an active account of a role that reads reserved cases; undefined for anybody else. */
  async findReader(institution: string, account: string): Promise<Reader | undefined> {
    const member = await this.staff.find(account);
    const fit = member?.active === true && member.institution === institution && READING_ROLES.includes(member.role);
    return fit ? readerOf(member) : undefined;
  }

  /**
   * The heads of the control body; where it has none, its officers; where the complaint is about them, the supervisors. Whoever it is, they put
   * others on the list.
   */
  private async firstReaders(
    institution: string,
    unit: string,
    accused: Pick<Accused, 'staff' | 'departments'> = { staff: [], departments: [] },
  ): Promise<readonly Reader[]> {
    const all = (await this.staff.membersOf(institution)).filter(
      (member) => member.active && !isAccused({ accused }, member),
    );
    const inUnit = (role: string) => all.filter((one) => one.role === role && one.department === unit);
    const choices = [inUnit('head'), inUnit('officer'), all.filter(({ role }) => role === 'supervisor')];
    return (choices.find((people) => people.length > 0) ?? []).map(readerOf);
  }

  private async member(institution: string, id: string): Promise<StaffMember> {
    const found = await this.staff.find(id);
    if (found?.institution !== institution) throw new AccusedUnknown();
    return found;
  }
}

function readerOf({ id, department }: StaffMember): Reader {
  return { account: id, ...(department !== undefined && { department }) };
}
