import { Module } from '@nestjs/common';
import { AbsencesModule } from '../absences/index.js';
import { CasesModule, ErasureAlongside, StepDesk } from '../cases/index.js';
import { FoliosModule } from '../folios/index.js';
import { EraseInLicenceHandler } from './erase-in-licence.js';
import { FileClaimedRenewalHandler } from './file-claimed-renewal.js';
import { FileRenewalHandler } from './file-renewal.js';
import { IssueLicenceHandler } from './issue-licence.js';
import { LicenceCodes } from './licence-codes.js';
import { LicenceDoor } from './licence-door.js';
import { LicenceGrants } from './licence-grants.js';
import { LicenceLedger } from './licence-ledger.js';
import { LicenceLimits } from './licence-limits.js';
import { LicenceList } from './licence-list.view.js';
import { LicenceNumbers } from './licence-numbers.js';
import { LicencePages } from './licence-pages.js';
import { LicenceRegister } from './licence-register.js';
import { LicenceController } from './licence.controller.js';
import { LicencesController } from './licences.controller.js';
import { DecideMeasureHandler, ProposeMeasureHandler } from './measures.js';
import { RenewalFiling } from './renewal-filing.js';
import { SweepLicenceNumbersHandler } from './sweep-licence-numbers.js';

/** Licences, for any process: what a worker does about them, and what it needs for that. */
@Module({
  imports: [CasesModule, FoliosModule],
  providers: [
    LicenceGrants,
    LicenceLedger,
    LicenceNumbers,
    LicenceRegister,
    RenewalFiling,
    ErasureAlongside,
    EraseInLicenceHandler,
    FileClaimedRenewalHandler,
    SweepLicenceNumbersHandler,
  ],
  exports: [LicenceGrants, LicenceLedger, LicenceNumbers, LicenceRegister, RenewalFiling],
})
export class LicencesModule {}

/** The register over HTTP. */
@Module({
  imports: [LicencesModule, CasesModule, AbsencesModule],
  controllers: [LicenceController, LicencesController],
  providers: [
    StepDesk,
    LicenceCodes,
    LicenceDoor,
    LicenceLimits,
    LicenceList,
    LicencePages,
    IssueLicenceHandler,
    FileRenewalHandler,
    ProposeMeasureHandler,
    DecideMeasureHandler,
  ],
  exports: [LicenceDoor],
})
export class LicencesHttpModule {}
