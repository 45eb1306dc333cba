export {
  type Applicability,
  type AskedRequirement,
  askedRequirements,
  type AskingProcedure,
} from './asked-requirements.js';
export { checkCatalogue, type FiledProcedure } from './check-catalogue.js';
export { type Condition, type Facts, holds, subjectsOf } from './condition.js';
export type { Finding, KnownCodes, Severity } from './finding.js';
export { type AnswerFault, type FormAnswers, answerFaults } from './form-answers.js';
export type { Form, FormField } from './form.js';
export type { LicenceRule, LicenceUntil, RenewalRule } from './licence-rule.js';
export { parseLetters } from './check-templates.js';
export { ProcedureInvalid } from './faults.js';
export { actOf, type SlottedLetter, slottedLetters } from './letter-slots.js';
export { parseProcedure, serialiseProcedure } from './parse-procedure.js';
export { ROUTED_UNIT, TASK_KINDS } from './procedure.js';
export type {
  Escalation,
  LegalBasis,
  Letter,
  Letters,
  Outcome,
  Procedure,
  Requirement,
  Sense,
  Separation,
  Stage,
  Task,
  TaskKind,
  Validity,
} from './procedure.js';
export { type ResolutionPath, resolutionPathOf } from './resolution-path.js';
export type { Fault } from './shape.js';
export { changeNoteText, type ChangeNote, diffProcedures } from './diff-procedures.js';
export { type Directory, type DirectoryEntry, parseDirectory } from './parse-directory.js';
