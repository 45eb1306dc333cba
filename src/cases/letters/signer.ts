import { Injectable } from '@nestjs/common';
import { AbsenceBook } from '../../absences/index.js';
import type { InstitutionRecord } from '../../institutions/index.js';
import { StaffDirectory } from '../../staff/index.js';
import type { Competence } from '../domain/case.resolution.js';
import { findCompetence } from '../domain/competence.js';

/** Who signs a letter, as it says it, and by what right. */
export interface Signer {
  readonly name: string;
  readonly charge: string;
  /** Absent: the directory names none. */
  readonly competence?: Competence;
}

/** Looks up by what right somebody may sign for a department on a day, and how a letter calls them. */
@Injectable()
export class Signers {
  constructor(
    private readonly absences: AbsenceBook,
    private readonly staff: StaffDirectory,
  ) {}

  async of(record: InstitutionRecord, { id, department = '', on }: Whom): Promise<Signer> {
    const { signatories = [], departments } = record;
    const standIns = await this.absences.standIns(record._id, on);
    const competence = findCompetence({ signer: id, department, on, signatories, standIns });
    const member = await this.staff.find(id);
    const unit = departments.find(({ code }) => code === department)?.name ?? department;
    const charge = signatories.find(
      ({ staff, department: of }) => staff === (competence?.inPlaceOf ?? id) && of === department,
    )?.charge;
    return {
      name: member?.name ?? id,
      charge: chargeInWords(competence, charge, unit),
      ...(competence && { competence }),
    };
  }
}

interface Whom {
  readonly id: string;
  readonly department: string | undefined;
  /** Civil date in the institution's zone. */
  readonly on: string;
}

function chargeInWords(competence: Competence | undefined, charge: string | undefined, unit: string): string {
  const holder = charge ?? `Titular de ${unit}`;
  switch (competence?.capacity) {
    case 'substitute':
      return `Por ausencia de la persona con el cargo de: ${holder}`;
    case 'delegate':
      return charge ?? `Por delegación, ${unit}`;
    case 'holder':
      return holder;
    case undefined:
      return '(cargo de quien firme)';
  }
}
