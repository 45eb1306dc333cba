import type { Consulted } from '@libs/event-store';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory, type InstitutionRecord } from '../../institutions/index.js';
import { CASE_ALIAS } from '../domain/case.event-schemas.js';
import { type Keeping, keepingOf, type RetentionPeriod } from '../domain/case.retention.js';
import type { RegisteredCase } from '../domain/case.state.js';

/** How long what a case holds must be kept, by the institution's table of archives as it is today. */
@Injectable()
export class RetentionLaws {
  constructor(private readonly institutions: InstitutionDirectory) {}

  /** Of what the case has under one alias, and the table it was read from. */
  async of(
    institution: string,
    registered: RegisteredCase,
    { subject, on }: { subject: string; on: string },
  ): Promise<{ keeping: Keeping; consulted: Consulted }> {
    const record = await this.institutions.get(institution);
    const { retention } = record.revisions;
    const keeping = keepingOf(registered, periodOf(record, registered.procedure, subject), on);
    return { keeping, consulted: retention === undefined ? {} : { retention } };
  }
}

/** Decided for each key: a line may keep what is known of people for another time than the papers. */
export function periodOf(
  { retention }: Pick<InstitutionRecord, 'retention'>,
  procedure: string,
  subject: string = CASE_ALIAS,
): RetentionPeriod | undefined {
  const line = retention?.rules.find(({ procedures }) => procedures.includes(procedure)) ?? retention?.otherwise;
  if (line === undefined) return undefined;
  const { people } = line;
  return subject === CASE_ALIAS || people === undefined ? line : { ...line, ...people };
}
