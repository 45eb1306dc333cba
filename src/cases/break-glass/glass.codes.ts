/** Why somebody reads a case that is not theirs to read. Stored: one may be added, none is renamed. */
export const GLASS_REASONS = [
  'emergency',
  'citizen-at-the-counter',
  'court-or-rights-body',
  'legal-defence',
  'other',
] as const;
export type GlassReason = (typeof GLASS_REASONS)[number];

export const GLASS_VERDICTS = ['justified', 'unjustified'] as const;
export type GlassVerdict = (typeof GLASS_VERDICTS)[number];
