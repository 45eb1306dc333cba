/** What is counted of a department's cases, as the figures count it. Part of stored events: never renamed. */
export const MEASURES = ['received', 'concluded', 'on-time'] as const;
export type Measure = (typeof MEASURES)[number];
