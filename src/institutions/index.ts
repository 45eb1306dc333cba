export type {
  CalendarRecord,
  CatalogueEntry,
  Department,
  InstitutionRecord,
  ProcedureDefinition,
  ReferenceKind,
  ReferenceVersion,
  RoutingRecord,
  RoutingRuleRecord,
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
export { problemsOf, readSeedFolder, type SeedFolder, SeedInvalid, type StaffSeed } from './seed-folder.js';
export { InstitutionsModule } from './institutions.module.js';
