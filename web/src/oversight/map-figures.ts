/** What the map may show. */
export const MAP_FIGURES = ['received', 'pending', 'overdue', 'on-time-percent'] as const;
export type MapFigure = (typeof MAP_FIGURES)[number];
