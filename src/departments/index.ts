export { type CasePlace, CasePlaces } from './case-places.view.js';
export { departmentInbox, type InboxRow } from './department-inbox.view.js';
export { DepartmentsModule, DepartmentsHttpModule } from './departments.module.js';
export { Inactivity, LAPSE_FILTERS } from './inactivity.js';
export { OfficerRota } from './officer-rota.store.js';
export { type DueCase, type ReachedPoint, RunningClocks } from './running-clocks.view.js';
export { SAVED_VIEWS } from './saved-views.store.js';
