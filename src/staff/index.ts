export { SecondFactorRule } from './second-factor/second-factor-rule.js';
export { SESSION_SECONDS, SessionStore } from './session-store.js';
export { LEAST_PASSWORD } from './password-rule.js';
export { StaffDirectory, type StaffAccount, type StaffEntry, type StaffMember } from './staff-directory.js';
export { StaffDirectoryModule, StaffModule } from './staff.module.js';
export { type InForce, StaffRegister } from './staff-register.js';
export { staffIndexes } from './staff.store.js';
