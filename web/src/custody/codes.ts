import type { Schemas } from '../api/client.js';

type Reason = Schemas['BreakGlassDto']['reasonCode'];
type Verdict = Schemas['GlassReviewDto']['verdict'];

/** In the order they are offered; the compiler asks for one that is missing. */
export const GLASS_REASONS = Object.keys({
  emergency: 1,
  'citizen-at-the-counter': 1,
  'court-or-rights-body': 1,
  'legal-defence': 1,
  other: 1,
} satisfies Readonly<Record<Reason, 1>>) as readonly Reason[];

export const GLASS_VERDICTS = Object.keys({ justified: 1, unjustified: 1 } satisfies Readonly<
  Record<Verdict, 1>
>) as readonly Verdict[];
