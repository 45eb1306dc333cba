import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { InstitutionDirectory, standingOf } from '../../institutions/index.js';
import { findRoute } from '../../routing/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { routeToSuccessor } from '../domain/case.succession.js';
import { routeCase } from '../domain/case.transfer.js';
import { isRegistered } from '../domain/case.state.js';

/** The case is sent to the department that the rules name, or to the one an imported record names. */
export class RouteCase extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    /** Department of an imported record. */
    readonly given?: string,
  ) {
    super();
  }
}

@CommandHandler(RouteCase)
export class RouteCaseHandler implements ICommandHandler<RouteCase> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async execute({ caseId, command, given }: RouteCase): Promise<StepReceipt> {
    const { routing, departments, revisions } = await this.institutions.get(command.institution);
    const committed = await this.cases.decideFully(caseId, command, (state, { on }) => {
      const known = isRegistered(state) ? state : undefined;
      // A second signal for a case that stands somewhere already has nothing to decide.
      if (known?.status !== 'registered') return { events: [] };
      if (given !== undefined) {
        const route = { department: given, rule: 'import', basis: 'import' as const, unroutable: false };
        return { events: routeCase(state, { ...route, ...acting(command) }) };
      }
      if (known.needsRuling) return { events: [] };
      if (known.reserve) {
        // No rule of the institution moves it.
        const route = { department: known.reserve.unit, rule: 'reserved', basis: 'rule' as const, unroutable: false };
        return { events: routeCase(state, { ...route, ...acting(command) }) };
      }
      const { matter, place, procedure, returnedBy, suggestedDepartment } = known;
      const suggestion = departments.find(({ code }) => code === suggestedDepartment);
      const standsFor = (code: string) => standingOf(departments, code, on);
      const route = findRoute(routing, {
        matter,
        place,
        procedure,
        // One that became part of a department that returned the case as well.
        exclude: [
          ...returnedBy,
          ...departments.map(({ code }) => code).filter((code) => returnedBy.includes(standsFor(code).department)),
        ],
        // One that is no more cannot take it.
        ...(suggestion && { suggestion: suggestion.code }),
      });
      const { department, mergerId } = standsFor(route.department);
      const succession = mergerId && { from: route.department, department, mergerId, handedOn: on };
      return {
        events: routeToSuccessor(state, { ...route, department, ...acting(command) }, succession || undefined),
        consulted: { policy: revisions.routing, directory: revisions.directory },
      };
    });
    return receiptOf(caseId, committed);
  }
}
