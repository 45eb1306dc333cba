export type {
  AppealDefinition,
  CalendarRecord,
  CatalogueEntry,
  DeclaredHoliday,
  DeclaredLaw,
  DeclaredSuspension,
  Department,
  DepartmentMerger,
  InstitutionRecord,
  MergedDepartments,
  NoticeRuleRecord,
  ProcedureDefinition,
  ProcedureLadder,
  ReferenceKind,
  ReferenceVersion,
  RetentionPeriodRecord,
  RetentionRecord,
  RoutingRecord,
  RoutingRuleRecord,
  SignatoryRecord,
  SettlingLaw,
} from './institution.js';
export { InstitutionDirectory, type InstitutionDraft } from './institution-directory.js';
export {
  DepartmentMerged,
  DepartmentUnknown,
  InstitutionUnknown,
  MatterUnknown,
  PlaceUnknown,
  ProcedureUnknown,
} from './institution.refusals.js';
export { type Standing, standingOf } from './merged-departments.js';
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
export { institutionOf, isReserved, reservedShelf, shelvesOf } from './reserved-shelf.js';
