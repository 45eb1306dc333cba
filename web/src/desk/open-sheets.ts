import { keptDraft, useDraft } from '../kit/draft.js';
import type { PetitionDraft } from './petition-draft.js';

/** Citizens at one desk at a time: more would no longer fit a line. */
export const MOST_SHEETS = 6;

/** The name a petition is kept under while it is typed. */
export function sheetName(account: string, sheet: number): string {
  return sheet === 1 ? `petition:${account}` : `petition:${account}:sheet-${sheet}`;
}

/** The lowest number that is free, or none. */
export function nextSheet(open: readonly number[]): number | undefined {
  return Array.from({ length: MOST_SHEETS }, (_, at) => at + 1).find((one) => !open.includes(one));
}

/** What an address asks for, if it is a sheet. */
export function sheetOf(asked: string | undefined): number {
  const sheet = Number(asked ?? '1');
  return Number.isInteger(sheet) && sheet >= 1 && sheet <= MOST_SHEETS ? sheet : 1;
}

/** Several petitions that are being typed, each with its own draft; the first is always there. */
export function useOpenSheets(account: string, current: number) {
  const { draft, change } = useDraft<{ readonly open: readonly number[] }>(`sheets:${account}`, () => ({ open: [1] }));
  const open = [...new Set([1, ...draft.open, current])].toSorted((one, other) => one - other);
  return {
    open,
    next: nextSheet(open),
    keep: (sheet: number) => change({ open: [...new Set([...open, sheet])] }),
    close: (sheet: number) => change({ open: open.filter((one) => one !== sheet) }),
    /** Who it is about, as far as that was typed. */
    nameOf: (sheet: number) => keptDraft<PetitionDraft>(sheetName(account, sheet)).name ?? '',
  };
}
