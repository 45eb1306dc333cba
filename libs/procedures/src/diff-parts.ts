import type { LetterTemplate } from '@libs/letters';
import {
  type Attribute,
  attributeChange,
  type Attributes,
  attributeChanges,
  listChanges,
  type Versions,
} from './change-lines.js';
import { SLOT_NAMES, slottedLetters } from './letter-slots.js';
import type {
  Attention,
  LegalBasis,
  Letter,
  Letters,
  Outcome,
  Prevention,
  Requirement,
  RoutingLine,
  Separation,
  Stage,
  Task,
} from './procedure.js';
import {
  basisWords,
  conditionWords,
  listed,
  quoted,
  taskOutcomeWords,
  taskSilenceWords,
  taskTermWords,
  termWords,
  unitWords,
  worded,
  yesNo,
} from './spanish-words.js';

const plain = (label: string): Attribute<string> => ({ label, said: quoted });
const coded = (label: string): Attribute<string> => ({ label, said: worded });
const basis: Attribute<readonly string[]> = { label: 'el fundamento', said: basisWords };
const when: Attribute<Parameters<typeof conditionWords>[0]> = { label: 'la condición', said: conditionWords };

const LEGAL_BASIS: Attributes<LegalBasis> = {
  key: null,
  text: plain('el texto'),
  status: coded('la vigencia'),
  statusDate: plain('la fecha de esa vigencia'),
  sure: coded('la certeza'),
  ask: plain('lo que hay que preguntar'),
};

export function legalBasisChanges(
  before: readonly LegalBasis[],
  after: readonly LegalBasis[],
  versions: Versions,
): string[] {
  const changes = (was: LegalBasis, is: LegalBasis) => attributeChanges(LEGAL_BASIS, was, is, versions);
  const words = { key: (line: LegalBasis) => line.key, name: (line: LegalBasis) => line.text };
  return listChanges({ ...words, one: 'el fundamento', many: 'los fundamentos', changes }, before, after, versions);
}

const PREVENTION: Attributes<Prevention> = {
  max: { label: 'el número de prevenciones', said: String },
  within: { label: 'el plazo para prevenir', said: termWords },
  answer: { label: 'el plazo para desahogar la prevención', said: termWords },
  basis: { label: 'el fundamento de la prevención', said: basisWords },
};

export function preventionChanges(before: Prevention, after: Prevention, versions: Versions): string[] {
  return attributeChanges(PREVENTION, before, after, versions);
}

const ATTENTION: Attributes<Attention> = {
  modality: plain('la modalidad'),
  contact: plain('el contacto'),
  offices: { label: 'las oficinas', said: (offices) => listed(offices.map(quoted)) },
  hours: plain('el horario'),
};

export function attentionChanges(before: Attention, after: Attention, versions: Versions): string[] {
  return attributeChanges(ATTENTION, before, after, versions);
}

const REQUIREMENT: Attributes<Requirement> = {
  code: null,
  name: plain('el nombre'),
  kind: coded('la clase'),
  issuer: plain('quien lo expide'),
  basis,
  when,
};

export function requirementChanges(
  before: readonly Requirement[],
  after: readonly Requirement[],
  versions: Versions,
): string[] {
  const changes = (was: Requirement, is: Requirement) => attributeChanges(REQUIREMENT, was, is, versions);
  return listChanges({ ...byCode, one: 'el requisito', many: 'los requisitos', changes }, before, after, versions);
}

const byCode = { key: ({ code }: { code: string }) => code, name: ({ name }: { name: string }) => name };

const RULE: Attributes<RoutingLine> = {
  name: null,
  matter: plain('la materia'),
  place: plain('el lugar'),
  department: plain('la dependencia'),
};

export function routingChanges(
  before: readonly RoutingLine[],
  after: readonly RoutingLine[],
  versions: Versions,
): string[] {
  const changes = (was: RoutingLine, is: RoutingLine) => attributeChanges(RULE, was, is, versions);
  const words = { key: ({ name }: RoutingLine) => name, name: ({ name }: RoutingLine) => name };
  const detail = ({ department }: RoutingLine) => ` hacia ${quoted(department)}`;
  return listChanges(
    { ...words, one: 'la regla de turno', many: 'las reglas de turno', changes, detail },
    before,
    after,
    versions,
  );
}

const STAGE: Attributes<Stage> = { code: null, name: plain('el nombre'), when, tasks: null };

type StagedTask = Task & { readonly stage: string };
const TASK: Attributes<StagedTask> = {
  code: null,
  name: plain('el nombre'),
  stage: plain('la etapa'),
  kind: coded('la clase'),
  unit: { label: 'la unidad responsable', said: (unit) => unitWords({ unit }) },
  forEach: { label: 'la tarea por unidad', said: (forEach) => unitWords({ forEach }) },
  term: { label: 'el plazo', said: taskTermWords },
  when,
  outcomes: {
    label: 'la lista de resultados',
    said: (outcomes, procedure) => listed(outcomes.map((outcome) => taskOutcomeWords(outcome, procedure))),
  },
  evidence: { label: 'la evidencia', said: (evidence) => listed(evidence.map(quoted)) },
  blocking: { label: 'que la etapa la espere', said: yesNo },
  silence: { label: 'el efecto de que venza su plazo', said: taskSilenceWords },
  purpose: plain('el objeto y la facultad'),
  issues: { label: 'que sea lo que se pidió', said: yesNo },
};

export function stageChanges(before: readonly Stage[], after: readonly Stage[], versions: Versions): string[] {
  const changes = (was: Stage, is: Stage) => attributeChanges(STAGE, was, is, versions);
  const tasks = (was: StagedTask, is: StagedTask) => attributeChanges(TASK, was, is, versions);
  return [
    ...listChanges({ ...byCode, one: 'la etapa', many: 'las etapas', changes }, before, after, versions),
    ...listChanges(
      { ...byCode, one: 'la tarea', many: 'las tareas', changes: tasks, detail: taskDetail },
      stagedTasks(before),
      stagedTasks(after),
      versions,
    ),
  ];
}

function stagedTasks(stages: readonly Stage[]): StagedTask[] {
  return stages.flatMap(({ name, tasks }) => tasks.map((task) => ({ ...task, stage: name })));
}

function taskDetail(task: StagedTask): string {
  const told = [`etapa ${quoted(task.stage)}`, unitWords(task), task.term && taskTermWords(task.term)];
  return ` (${told.filter((part) => part !== undefined).join('; ')})`;
}

const OUTCOME: Attributes<Outcome> = {
  code: null,
  name: plain('el nombre'),
  sense: { label: 'el sentido', said: (sense) => sense.toLowerCase() },
};

export function outcomeChanges(before: readonly Outcome[], after: readonly Outcome[], versions: Versions): string[] {
  const changes = (was: Outcome, is: Outcome) => attributeChanges(OUTCOME, was, is, versions);
  return listChanges({ ...byCode, one: 'el resultado', many: 'los resultados', changes }, before, after, versions);
}

interface NamedLetter extends Letter {
  readonly name: string;
}
const LETTER: Attributes<NamedLetter> = {
  name: null,
  template: plain('la plantilla'),
  title: plain('el título'),
  mentions: { label: 'las menciones', said: (mentions) => listed(mentions.map(worded)) },
};

export function letterChanges(before: Letters, after: Letters, versions: Versions): string[] {
  const changes = (was: NamedLetter, is: NamedLetter) => attributeChanges(LETTER, was, is, versions);
  const words = { key: ({ name }: NamedLetter) => name, name: ({ name }: NamedLetter) => name };
  const detail = ({ title }: NamedLetter) => `: ${quoted(title)}`;
  return listChanges(
    { ...words, one: 'el documento', many: 'los documentos', changes, detail },
    named(before),
    named(after),
    versions,
  );
}

function named(letters: Letters): NamedLetter[] {
  return slottedLetters(letters).map(({ slot, outcome, ...letter }) => ({
    ...letter,
    name: slot === 'resolution' ? `resolución ${outcome}` : SLOT_NAMES[slot],
  }));
}

const TEMPLATE: Attributes<LetterTemplate> = {
  code: null,
  act: coded('la clase de acto'),
  subject: plain('el asunto'),
  body: { label: 'el texto', said: (body) => quoted(body.join(' / ')) },
};

/** In whatever order they are written. */
export function templateChanges(
  before: readonly LetterTemplate[] = [],
  after: readonly LetterTemplate[] = [],
  versions: Versions,
): string[] {
  const changes = (was: LetterTemplate, is: LetterTemplate) => attributeChanges(TEMPLATE, was, is, versions);
  const sorted = (list: readonly LetterTemplate[]) => list.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const words = { key: ({ code }: LetterTemplate) => code, name: ({ code }: LetterTemplate) => code };
  return listChanges(
    { ...words, one: 'la plantilla', many: 'las plantillas', changes },
    sorted(before),
    sorted(after),
    versions,
  );
}

export function separationChanges(
  before: readonly Separation[],
  after: readonly Separation[],
  versions: Versions,
): string[] {
  const pair = ({ duties }: Separation) =>
    duties.map((duty) => (duty === 'reception' || duty === 'notification' ? worded(duty) : duty)).join(' / ');
  return listChanges(
    {
      key: pair,
      name: pair,
      one: 'la separación de',
      many: 'las separaciones',
      changes: ({ reason: was }, { reason: is }) => attributeChange(plain('el motivo'), was, is, versions),
      detail: ({ reason }) => `: ${reason}`,
    },
    before,
    after,
    versions,
  );
}
