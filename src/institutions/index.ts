export type {
  CalendarRecord,
  CatalogueEntry,
  DeclaredHoliday,
  DeclaredLaw,
  DeclaredSuspension,
  Department,
  InstitutionRecord,
  ProcedureDefinition,
  ReferenceKind,
  ReferenceVersion,
  RoutingRecord,
  RoutingRuleRecord,
  SettlingLaw,
} from './institution.js';
export { contentHash, InstitutionDirectory, type InstitutionDraft } from './institution-directory.js';
export {
  DepartmentUnknown,
  InstitutionUnknown,
  MatterUnknown,
  PlaceUnknown,
  ProcedureUnknown,
} from './institution.refusals.js';
export { InstitutionStore, referenceVersions } from './institution.store.js';
export { problemsOf, readSeedFolder, type SeedFolder, SeedInvalid, type StaffSeed } from './seed-folder.js';
export { InstitutionsModule } from './institutions.module.js';
