import type { Actor } from '@libs/decider';
import type { CommandBus } from '@nestjs/cqrs';
import {
  AssignOfficer,
  type CaseCommand,
  type CaseFiles,
  type Channel,
  CloseCase,
  RecordStep,
  RegisterPetition,
  RouteCase,
} from '../cases/index.js';
import type { ImportedCase } from './imported-case.js';
import type { ImportMapping } from './import-mapping.js';
import { type ImportCommand, importedCaseIdOf, planImport, type RegisterImported } from './import-plan.js';
import type { Labels } from './label.js';
import type { PersonsStore } from './persons.store.js';

interface ImportProgress {
  cases: number;
  steps: number;
  /** Commands that an earlier run had carried out. */
  alreadyThere: number;
}

interface Parts {
  commands: CommandBus;
  files: Pick<CaseFiles, 'state'>;
  persons: PersonsStore;
  mapping: ImportMapping;
  labels: Labels;
}

const IMPORTER: Actor = { kind: 'import', id: 'import' };

/** Carries out the plan of a case with the same commands that people use, at the original times. */
export class Replay {
  readonly progress: ImportProgress = { cases: 0, steps: 0, alreadyThere: 0 };

  constructor(private readonly parts: Parts) {}

  /** Every command has a name-based id: a case that an earlier run took, wholly or in part, gets what is missing and no more. */
  async take(imported: ImportedCase): Promise<void> {
    const { mapping, labels, files, persons } = this.parts;
    const plan = planImport(imported, mapping, labels);
    const caseId = importedCaseIdOf(mapping, imported.originalId);
    const before = (await files.state(mapping.institution, caseId)).version;
    await persons.remember(mapping.institution, plan.flatMap(personsOf));
    for (const step of plan) await this.run(step, mapping);
    const after = (await files.state(mapping.institution, caseId)).version;
    this.progress.cases += 1;
    this.progress.steps += imported.steps.length;
    this.progress.alreadyThere += plan.length - (after - before);
  }

  private async run(planned: ImportCommand, mapping: ImportMapping): Promise<void> {
    const { caseId } = planned;
    const command: CaseCommand = {
      institution: mapping.institution,
      commandId: planned.commandId,
      actor: IMPORTER,
      correlationId: `import/${mapping.source}`,
      effective: { at: planned.effectiveAt, source: 'import' },
    };
    const { commands } = this.parts;
    switch (planned.kind) {
      case 'register':
        await commands.execute(registration(planned, command));
        return;
      case 'route':
        await commands.execute(new RouteCase(caseId, command, planned.department));
        return;
      case 'assign':
        await commands.execute(new AssignOfficer(caseId, command, planned.officer.id));
        return;
      case 'step': {
        const { step, label, reference, performedBy, unit } = planned;
        const recorded = {
          step,
          label,
          reference,
          ...(performedBy && { performedBy: performedBy.id }),
          ...(unit && { unit }),
        };
        await commands.execute(new RecordStep(caseId, command, recorded));
        return;
      }
      case 'close':
        await commands.execute(new CloseCase(caseId, command));
    }
  }
}

function registration(planned: RegisterImported, command: CaseCommand): RegisterPetition {
  const { caseId, folio, filedOn, dueOn, termDays, procedure, matter, place, channel, subject, description } = planned;
  const petition = { procedure, matter, place, channel: channel as Channel, subject, description };
  return new RegisterPetition(caseId, command, petition, { folio, filedOn, dueOn, termDays });
}

function personsOf(planned: ImportCommand) {
  if (planned.kind === 'assign') return [planned.officer];
  return planned.kind === 'step' && planned.performedBy ? [planned.performedBy] : [];
}
