export { departmentInbox, type InboxRow } from './department-inbox.view.js';
export { DepartmentsModule, DepartmentsHttpModule } from './departments.module.js';
export { OfficerRota } from './officer-rota.store.js';
