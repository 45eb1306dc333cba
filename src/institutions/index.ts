export type {
  AppealDefinition,
  CalendarRecord,
  CatalogueEntry,
  DeclaredHoliday,
  DeclaredLaw,
  DeclaredSuspension,
  Department,
  InstitutionRecord,
  NoticeRuleRecord,
  ProcedureDefinition,
  ProcedureLadder,
  ReferenceKind,
  ReferenceVersion,
  RoutingRecord,
  RoutingRuleRecord,
  SignatoryRecord,
  SettlingLaw,
} from './institution.js';
export { InstitutionDirectory, type InstitutionDraft } from './institution-directory.js';
export {
  DepartmentUnknown,
  InstitutionUnknown,
  MatterUnknown,
  PlaceUnknown,
  ProcedureUnknown,
} from './institution.refusals.js';
export { InstitutionStore, referenceIndexes, referenceVersions } from './institution.store.js';
export {
  problemsOf,
  readSeedFolder,
  type SeedFolder,
  SeedInvalid,
  type SignatorySeed,
  type StaffSeed,
} from './seed-folder.js';
export { InstitutionsModule } from './institutions.module.js';
