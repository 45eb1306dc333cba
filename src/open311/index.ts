export { withGeoReportErrors } from './error-wording.js';
export { Open311HttpModule } from './open311.module.js';
export { publicRequests, type PublicRequestRow } from './public-requests.view.js';
