import { ApprovePublicVersionHandler } from './approve-version.js';
import { ProposePublicVersionHandler } from './propose-version.js';
import { RejectPublicVersionHandler } from './reject-version.js';
import { VersionDesk } from './version-desk.js';
import { VersionPages } from './version-pages.js';

/** What everybody may read of a document of a case. */
export const publicVersionUseCases = [
  VersionDesk,
  VersionPages,
  ProposePublicVersionHandler,
  ApprovePublicVersionHandler,
  RejectPublicVersionHandler,
];
