import { NoProposal } from '@libs/four-eyes';
import { Injectable } from '@nestjs/common';
import type { CaseCommand } from '../case-command.js';
import type { FullCaseDecision } from '../case-ledger.js';
import { Archiving, type LapseGrounds } from '../deadline/archive-lapsed.js';
import { Extending, type ExtensionGiven } from '../deadline/extend-term.js';
import { type RectificationAsked, Rectifying } from '../custody/rectify-person.js';
import type { ProposedStep } from '../domain/case.codes.js';
import type { ProposedContent } from '../domain/case.proposal.events.js';
import { type DismissalGrounds, Dismissing } from '../instruction/dismiss-case.js';
import { closing } from '../outcome/close-case.js';
import { Lowering } from '../reserve/lower-case.js';
import { Annulling, type VoidingGrounds } from '../voiding/void-case.js';

/** How each step that takes two people is taken once the second has confirmed it. */
@Injectable()
export class ProposableSteps {
  constructor(
    private readonly lowering: Lowering,
    private readonly dismissing: Dismissing,
    private readonly archiving: Archiving,
    private readonly extending: Extending,
    private readonly annulling: Annulling,
    private readonly rectifying: Rectifying,
  ) {}

  of(
    caseId: string,
    command: CaseCommand,
    { step, content }: { readonly step: ProposedStep | undefined; readonly content: ProposedContent },
  ): FullCaseDecision {
    // The content is what the step's own DTO let through, as the hash of the proposal shows.
    const given: unknown = content;
    switch (step) {
      case 'lower':
        return this.lowering.of(caseId, command);
      case 'close':
        return closing(command);
      case 'dismiss':
        return this.dismissing.of(command, given as DismissalGrounds);
      case 'archive-lapsed':
        return this.archiving.of(command, given as LapseGrounds);
      case 'extend':
        return this.extending.of(command, given as ExtensionGiven);
      case 'void':
        return this.annulling.of(caseId, command, given as VoidingGrounds);
      case 'rectify':
        return this.rectifying.of(command, given as RectificationAsked);
      case undefined:
        throw new NoProposal();
    }
  }
}
