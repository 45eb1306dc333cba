import type { RecomputationCause } from './case.codes.js';

/** An act that closed days of a calendar, as far as it says why a due date moved. */
interface DeclaredDays {
  readonly declaration: string;
  readonly from: string;
  readonly to: string;
  readonly cause: 'holiday-declared' | 'suspension-declared';
}

/** A calendar with the declarations that are in it. */
export interface CalendarWithDeclarations {
  readonly holidays: readonly { readonly date: string; readonly declaration?: string }[];
  readonly suspensions?: readonly { readonly from: string; readonly to: string; readonly declaration: string }[];
}

export interface LawChange {
  readonly cause: RecomputationCause;
  readonly declarationId?: string;
}

/**
 * Why a due date moved from one calendar to the other: the declaration, made or revoked between them, whose days lie in the term. Of
 * several the last one of the newer calendar is named; where none is, another calendar was loaded.
 * @param span the days of the term by whichever calendar makes it longer
 */
export function lawChangeBetween(
  before: CalendarWithDeclarations | undefined,
  after: CalendarWithDeclarations,
  span: { readonly from: string; readonly to: string },
): LawChange {
  const [was, is] = [before ? declaredIn(before) : [], declaredIn(after)];
  const added = within(span, without(is, was)).at(-1);
  if (added) return { cause: added.cause, declarationId: added.declaration };
  const revoked = within(span, without(was, is)).at(-1);
  if (revoked) return { cause: 'declaration-revoked', declarationId: revoked.declaration };
  return { cause: 'calendar-loaded' };
}

function declaredIn({ holidays, suspensions = [] }: CalendarWithDeclarations): DeclaredDays[] {
  return [
    ...holidays.flatMap(({ date, declaration }) =>
      declaration === undefined ? [] : [{ declaration, from: date, to: date, cause: 'holiday-declared' as const }],
    ),
    ...suspensions.map(({ from, to, declaration }) => ({
      declaration,
      from,
      to,
      cause: 'suspension-declared' as const,
    })),
  ];
}

function without(all: readonly DeclaredDays[], others: readonly DeclaredDays[]): DeclaredDays[] {
  return all.filter(({ declaration }) => !others.some((other) => other.declaration === declaration));
}

function within({ from, to }: { from: string; to: string }, declared: readonly DeclaredDays[]): DeclaredDays[] {
  return declared.filter((one) => one.from <= to && from <= one.to);
}
