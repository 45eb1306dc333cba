export { checkCatalogue, type FiledProcedure } from './check-catalogue.js';
export { type Condition, type Facts, holds } from './condition.js';
export type { Finding, KnownCodes, Severity } from './finding.js';
export type { Form, FormField } from './form.js';
export { parseProcedure, ProcedureInvalid, serialiseProcedure } from './parse-procedure.js';
export type { Letters, Outcome, Procedure, Requirement, Stage, Task } from './procedure.js';
export type { Fault } from './shape.js';
export { changeNoteText, type ChangeNote, diffProcedures } from './diff-procedures.js';
export { type Directory, type DirectoryEntry, parseDirectory } from './parse-directory.js';
