import { StrictValidationPipe } from '@libs/http-input';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { InstitutionDirectory } from '../../institutions/index.js';
import { CommandDesk } from '../../platform/index.js';
import type { Acuse } from '../acuse/acuse.js';
import { AcuseDesk } from '../acuse/acuse-desk.js';
import { type HeldPaper, HeldPapers } from '../attachments/held-papers.js';
import { RegisterPetitionDto } from '../cases.dto.js';
import { plain } from '../steps/plain.js';
import { described } from '../unclassified.js';
import { FilingRules } from './filing-rules.js';
import { RegisterPetition } from './register-petition.js';

export type PortalPetition = ReturnType<typeof plain<RegisterPetitionDto>>;

/** What somebody files by themselves, from the pages of the town hall: held against the same rules as at the desk, and registered once for each key. */
@Injectable()
export class PortalIntake {
  private readonly pipe = new StrictValidationPipe();

  constructor(
    private readonly commands: CommandBus,
    private readonly desk: CommandDesk,
    private readonly acuses: AcuseDesk,
    private readonly papers: HeldPapers,
    private readonly filings: FilingRules,
    private readonly institutions: InstitutionDirectory,
  ) {}

  /** The case that a key makes. */
  caseIdOf(institution: string, key: string): string {
    return this.desk.streamOfPortal(institution, key);
  }

  /** The petition as the API reads it. @throws Problem 400 with every field that cannot be accepted */
  async read(body: object): Promise<PortalPetition> {
    const metadata = { type: 'body' as const, metatype: RegisterPetitionDto };
    return plain((await this.pipe.transform(body, metadata)) as RegisterPetitionDto);
  }

  /** Whether it could be filed today. @throws what FilingRules refuse */
  async check(institution: string, petition: PortalPetition): Promise<void> {
    const record = await this.institutions.get(institution);
    await this.filings.prepare(record, described(petition), this.institutions.today(record));
  }

  /** Registers it with its papers; the same key and petition again give the same acuse. */
  async file(institution: string, key: string, petition: PortalPetition, papers: readonly HeldPaper[]): Promise<Acuse> {
    const caseId = this.caseIdOf(institution, key);
    const command = this.desk.ofPortal(institution, {
      command: 'RegisterPetition',
      idempotencyKey: key,
      request: petition,
    });
    const registered = await this.commands.execute(new RegisterPetition(caseId, command, described(petition)));
    for (const paper of papers) {
      const { contentId, name, sha256 } = paper;
      const request = { caseId, given: { name, sha256 } };
      const attaching = { command: 'AddAttachment', idempotencyKey: contentId, request };
      await this.papers.attach(caseId, this.desk.ofPortal(institution, attaching), paper);
    }
    return this.acuses.issueNew(institution, registered);
  }

  /** @throws CaseUnknown */
  acuse(institution: string, key: string): Promise<Acuse> {
    return this.acuses.issue(institution, this.caseIdOf(institution, key));
  }
}
