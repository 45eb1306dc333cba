import type { Stage, Task } from '@libs/procedures';
import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { histories } from './case.histories.js';
import { stagesShown, tasksToOpen } from './case.stage-plan.js';
import { decisionOpened, taskOpened, taskRecorded, visitOpened } from './case.stage-histories.js';
import { isRegistered, type RegisteredCase } from './case.state.js';

const task = (code: string, over: Partial<Task> = {}): Task => ({
  code,
  name: `Hacer ${code}`,
  kind: 'session',
  unit: 'ROUTED',
  term: { length: 3, unit: 'BUSINESS_DAYS' },
  outcomes: [{ code: 'completo', name: 'Completo' }],
  evidence: ['Lista de cotejo'],
  blocking: true,
  silence: { effect: 'ESCALATE' },
  ...over,
});
const risky = { equals: { field: 'bajoRiesgo', value: false } };
const stages: Stage[] = [
  { code: 'requisitos', name: 'Requisitos', tasks: [task('revisar')] },
  { code: 'aviso', name: 'Aviso', tasks: [task('avisar', { blocking: false })] },
  {
    code: 'inspeccion',
    name: 'Inspección',
    when: risky,
    tasks: [
      { ...task('inspeccionar'), unit: 'obras-publicas' },
      task('medir', { when: { equals: { task: 'revisar', value: 'otro' } } }),
    ],
  },
  { code: 'decision', name: 'Decisión', tasks: [task('autorizar', { kind: 'approval' })] },
];

const given = specOf(caseDecider, caseEventSchemas);
function after(...events: readonly CaseEvent[]): RegisteredCase {
  const { state } = given(...histories['in progress'], ...events);
  if (!isRegistered(state)) throw new Error(state.status);
  return state;
}
const opens = (state: RegisteredCase, fields?: Record<string, unknown>) =>
  tasksToOpen(stages, state, fields).map((one) => `${one.task.code}${one.unit === undefined ? '' : `@${one.unit}`}`);

describe('what begins', () => {
  it('is the first stage, and nothing while it is waited for', () => {
    expect(opens(after(), {})).toEqual(['revisar']);
    expect(opens(after(taskOpened()), {})).toEqual([]);
  });

  it('is the next stage whose condition holds, with one before it that nobody waits for', () => {
    const reviewed = after(taskOpened(), taskRecorded());
    expect(opens(reviewed, { bajoRiesgo: false })).toEqual(['avisar', 'inspeccionar@obras-publicas']);
    expect(opens(reviewed, { bajoRiesgo: true })).toEqual(['avisar', 'autorizar']);
  });

  it('leaves out nothing because of a form that never came in', () => {
    expect(opens(after(taskOpened(), taskRecorded()))).toEqual(['avisar', 'inspeccionar@obras-publicas']);
  });

  it('is nothing once an outcome has ended the stages', () => {
    expect(opens(after(taskOpened(), taskRecorded({ outcome: 'no-compete' })), {})).toEqual([]);
  });

  it('is one task for each unit where it fans out', () => {
    const fan = [{ code: 'areas', name: 'Áreas', tasks: [task('buscar', { unit: undefined, forEach: ['a', 'b'] })] }];
    expect(tasksToOpen(fan as unknown as Stage[], after(), {}).map(({ unit }) => unit)).toEqual(['a', 'b']);
  });
});

describe('the stages as the file shows them', () => {
  const shown = (state: RegisteredCase, today = '2026-01-20') =>
    stagesShown(stages, state, today).map(({ stage, phase, tasks }) => [stage, phase, tasks.map((one) => one.phase)]);

  it('lie ahead before they began', () => {
    expect(shown(after()).map(([, phase]) => phase)).toEqual(['ahead', 'ahead', 'ahead', 'ahead']);
  });

  it('tell which is open, what was left out and what is done', () => {
    expect(shown(after(taskOpened(), taskRecorded(), decisionOpened()))).toEqual([
      ['requisitos', 'done', ['done']],
      ['aviso', 'left-out', ['left-out']],
      ['inspeccion', 'left-out', ['left-out', 'left-out']],
      ['decision', 'open', ['open']],
    ]);
    expect(shown(after(taskOpened(), taskRecorded(), visitOpened()))[2]).toEqual([
      'inspeccion',
      'open',
      ['open', 'left-out'],
    ]);
    expect(shown(after(taskOpened(), taskRecorded({ outcome: 'no-compete' })))[3]).toEqual([
      'decision',
      'left-out',
      ['left-out'],
    ]);
  });

  it('name unit, last day, what may come of it and what has to show it; overdue from the day after', () => {
    const [first] = stagesShown(stages, after(taskOpened()), '2026-01-23');
    expect(first?.tasks).toEqual([
      {
        task: 'revisar',
        name: 'Hacer revisar',
        kind: 'session',
        unit: 'servicios-publicos',
        blocking: true,
        phase: 'open',
        overdue: true,
        openedOn: '2026-01-19',
        dueOn: '2026-01-22',
        outcomes: [{ code: 'completo', name: 'Completo' }],
        evidence: ['Lista de cotejo'],
      },
    ]);
    expect(stagesShown(stages, after(taskOpened()), '2026-01-22')[0]?.tasks[0]).not.toHaveProperty('overdue');
    expect(stagesShown(stages, after(taskOpened(), taskRecorded()), '2026-01-23')[0]?.tasks[0]).toMatchObject({
      phase: 'done',
      settledOn: '2026-01-20',
      outcome: { code: 'completo', name: 'Completo' },
    });
  });
});
