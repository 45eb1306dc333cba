export type {
  AppealDefinition,
  CalendarRecord,
  CatalogueEntry,
  Department,
  InstitutionRecord,
  NoticeRuleRecord,
  ProcedureDefinition,
  ReferenceKind,
  ReferenceVersion,
  RoutingRecord,
  RoutingRuleRecord,
  SignatoryRecord,
} from './institution.js';
export { InstitutionDirectory, type InstitutionDraft } from './institution-directory.js';
export {
  DepartmentUnknown,
  InstitutionUnknown,
  MatterUnknown,
  PlaceUnknown,
  ProcedureUnknown,
} from './institution.refusals.js';
export { referenceVersions } from './institution.store.js';
export {
  problemsOf,
  readSeedFolder,
  type SeedFolder,
  SeedInvalid,
  type SignatorySeed,
  type StaffSeed,
} from './seed-folder.js';
export { InstitutionsModule } from './institutions.module.js';
