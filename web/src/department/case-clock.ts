import type { OpenedFile } from './step-fields.js';

const OPEN = ['registered', 'routed', 'in-progress'];

export function isOpen({ state }: { readonly state: Pick<OpenedFile['state'], 'status'> }): boolean {
  return OPEN.includes(state.status);
}

export function isStopped({ state }: Pick<OpenedFile, 'state'>): boolean {
  return isOpen({ state }) && state.suspensions.some(({ to }) => to === undefined);
}
