import type { Actor, EffectiveSource } from '@libs/decider';
import type { Consulted } from '@libs/event-store';
import type { CaseEvent } from '../domain/case.events.js';
import type { CaseState } from '../domain/case.state.js';

export const institution = 'chimalhuacan';
export const clerk = '0f8c5f0a-5b1e-4c1f-9a55-3d2f6c7b8a01';
export const officer = '0f8c5f0a-5b1e-4c1f-9a55-3d2f6c7b8a02';
export const colleague = '0f8c5f0a-5b1e-4c1f-9a55-3d2f6c7b8a03';

export const staff = (id: string, role: string, department?: string): Actor => ({
  kind: 'staff',
  id,
  role,
  ...(department !== undefined && { department }),
});
export const by = {
  clerk: staff(clerk, 'clerk'),
  officer: staff(officer, 'officer', 'servicios-publicos'),
  head: staff(colleague, 'head', 'servicios-publicos'),
  supervisor: staff('0f8c5f0a-5b1e-4c1f-9a55-3d2f6c7b8a04', 'supervisor'),
  administrator: staff('0f8c5f0a-5b1e-4c1f-9a55-3d2f6c7b8a05', 'administrator'),
  sweep: { kind: 'system', id: 'folio-sweep' },
  integration: { kind: 'integration', id: 'demo' },
  system: { kind: 'system', id: 'route-case' },
  importer: { kind: 'import', id: 'receipt-phase' },
} as const satisfies Record<string, Actor>;

export interface Step {
  readonly by: Actor;
  readonly decide: (state: CaseState, actor: Actor) => CaseEvent[];
  readonly source?: Exclude<EffectiveSource, 'clock'>;
  readonly consulted?: Consulted;
  readonly causationId?: string;
}

