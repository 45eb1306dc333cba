import { namedId } from '@libs/event-store';
import type { ImportedCase, ImportedStep } from './imported-case.js';
import type { ImportMapping, ImportedPetition } from './import-mapping.js';
import { isReference, type Labels } from './label.js';
import { civilDateOf, weekdaysBetween } from './original-time.js';

/** A person of the log: the label that stands for it and the name it has there. */
export interface PersonLabel {
  readonly id: string;
  readonly name: string;
}

interface Replayed {
  /** Name-based: the same case of the same source gives the same commands, so a second run adds nothing. */
  readonly commandId: string;
  readonly caseId: string;
  /** The original time; its source is `import`. */
  readonly effectiveAt: Date;
  /** Line of the file it was read from. */
  readonly line: number;
}

export interface RegisterImported extends Replayed, Omit<ImportedPetition, 'subject'> {
  readonly kind: 'register';
  /** The original id of the case, kept as its folio. */
  readonly folio: string;
  readonly channel: string;
  readonly subject: string;
  /** What the log says of the case and no field of a case holds: planned end, group, responsible person. To be sealed. */
  readonly description: string;
  readonly filedOn: string;
  readonly dueOn: string;
  /** Monday to Friday between the two; the log names no term, only the deadline. */
  readonly termDays: number;
}

export interface RouteImported extends Replayed {
  readonly kind: 'route';
  readonly department: string;
}

export interface AssignImported extends Replayed {
  readonly kind: 'assign';
  readonly officer: PersonLabel;
}

export interface RecordImportedStep extends Replayed {
  readonly kind: 'step';
  readonly step: string;
  readonly label: string;
  readonly reference: string;
  readonly performedBy?: PersonLabel;
  readonly unit?: string;
}

export interface CloseImported extends Replayed {
  readonly kind: 'close';
  readonly closedOn: string;
}

export type ImportCommand = RegisterImported | RouteImported | AssignImported | RecordImportedStep | CloseImported;

/** The case of a source: found again by every later run. */
export function importedCaseIdOf(mapping: ImportMapping, originalId: string): string {
  return namedId('import', mapping.institution, mapping.source, originalId);
}

/**
 * The commands that replay a case, in the order to run them: registered, routed and assigned at its start, then its steps by
 * time (file order among equal times), and its end after every step that is not later than it. Steps before the start keep
 * their own time but follow the registration, since nothing can be done on a case that does not exist.
 */
export function planImport(imported: ImportedCase, mapping: ImportMapping, labels: Labels): ImportCommand[] {
  const caseId = importedCaseIdOf(mapping, imported.originalId);
  const { startedAt, endedAt, line } = imported;
  const at = (role: string, effectiveAt: Date, source: number): Replayed => ({
    commandId: namedId('import-command', caseId, role),
    caseId,
    effectiveAt,
    line: source,
  });
  const person = (name: string): PersonLabel => ({ id: labels.person(name), name });
  const { procedure, matter, place, subject } = mapping.petition;

  const filedOn = civilDateOf(startedAt, mapping.zone);
  const dueOn = civilDateOf(imported.deadline, mapping.zone);
  const opening: ImportCommand[] = [
    {
      kind: 'register',
      ...at('register', startedAt, line),
      folio: imported.originalId,
      procedure,
      matter,
      place,
      channel: imported.channel,
      subject,
      description: descriptionOf(imported),
      filedOn,
      dueOn,
      termDays: weekdaysBetween(filedOn, dueOn),
    },
    { kind: 'route', ...at('route', startedAt, line), department: imported.department },
  ];
  if (imported.responsible !== undefined)
    opening.push({ kind: 'assign', ...at('assign', startedAt, line), officer: person(imported.responsible) });

  const steps = imported.steps.toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.line - b.line);
  const replayStep = (step: ImportedStep): RecordImportedStep => ({
    kind: 'step',
    ...at(`step:${step.id}`, step.at, step.line),
    step: mapping.values.step[step.name] ?? NOT_LISTED,
    label: sealedName(step, mapping),
    reference: isLogsOwn(step, mapping) ? step.id : labels.reference(step.id),
    ...(step.person !== undefined && { performedBy: person(step.person) }),
    ...(step.unit !== undefined && { unit: mapping.values.unit[step.unit] ?? NOT_LISTED }),
  });
  if (endedAt === undefined) return [...opening, ...steps.map(replayStep)];

  const close: CloseImported = {
    kind: 'close',
    ...at('close', endedAt, line),
    closedOn: civilDateOf(endedAt, mapping.zone),
  };
  const before = steps.filter((step) => step.at <= endedAt);
  const after = steps.filter((step) => step.at > endedAt);
  return [...opening, ...before.map(replayStep), close, ...after.map(replayStep)];
}

/** Code of a step or unit that the mapping does not list: any text of a log may be about a person, so its name goes under seal only. */
const NOT_LISTED = 'other';

/** An id that the log gave and that can stand in clear. One made here has the step's name in it. */
function isLogsOwn({ id }: ImportedStep, { columns }: ImportMapping): boolean {
  return columns.stepId !== undefined && isReference(id);
}

/** What is kept of a step beside its codes: its name, its unit's, and an id that cannot stand in clear. */
function sealedName(step: ImportedStep, mapping: ImportMapping): string {
  const { id, name, unit } = step;
  return [name, unit, isLogsOwn(step, mapping) ? undefined : id].filter((part) => part !== undefined).join(' · ');
}

function descriptionOf({ group, responsible, plannedEndAt, deadline }: ImportedCase): string {
  return [
    group !== undefined && `group: ${group}`,
    responsible !== undefined && `responsible: ${responsible}`,
    plannedEndAt !== undefined && `planned end: ${plannedEndAt.toISOString()}`,
    `deadline: ${deadline.toISOString()}`,
  ]
    .filter((part) => part !== false)
    .join('; ');
}
