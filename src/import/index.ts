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
export { ImportRefused } from './import-refused.js';
export { ImportReport, type ImportTotals } from './import-report.js';
export { type OpenedLog, openLog } from './read-cases.js';
export { findMapping, loadMapping } from './shipped-mapping.js';
