export { LicenceDoor } from './licence-door.js';
export { licenceList } from './licence-list.view.js';
export { licenceStream } from './licence-stream.js';
export { eraseLicenceProcessor, fileRenewalProcessor, licenceErasure, renewalFiling } from './licence.queue.js';
export type { VerifiedLicence } from './licences.dto.js';
export { LicencesHttpModule, LicencesModule } from './licences.module.js';
export { SweepLicenceNumbers } from './sweep-licence-numbers.js';
