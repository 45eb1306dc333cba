export type { Finding, FindingCode, ReportFinding } from './finding.js';
export type { ImportedCase, ImportedStep } from './imported-case.js';
export { type ImportMapping, type ImportedPetition, parseMapping } from './import-mapping.js';
export {
  type AssignImported,
  type CloseImported,
  type ImportCommand,
  type PersonLabel,
  type RecordImportedStep,
  type RegisterImported,
  type RouteImported,
  importedCaseIdOf,
  planImport,
} from './import-plan.js';
export { type Labels, labelsOf } from './label.js';
export { ImportRefused } from './import-refused.js';
export { ImportReport, type ImportTotals } from './import-report.js';
export { Replay } from './replay.js';
export { type OpenedLog, openLog } from './read-cases.js';
export { PersonsStore } from './persons.store.js';
export { ProgressBar } from './progress-bar.js';
export { findMapping, loadMapping } from './shipped-mapping.js';
