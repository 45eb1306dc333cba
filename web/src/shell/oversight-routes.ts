import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  type Age,
  AGES,
  BACKLOG_GROUPINGS,
  type BacklogGrouping,
  COUNTED,
  type Counted,
  type Due,
  DUES,
  type Grouping,
  GROUPINGS,
  LISTED_GROUPINGS,
  type ListedGrouping,
  RATING_GROUPINGS,
  type RatingGrouping,
} from '../api/lists.js';
import { MAP_FIGURES, type MapFigure } from '../oversight/map-figures.js';
import { root } from './root-route.js';
import { oneOf, text } from './search-fields.js';

interface FiguresSearch {
  from?: string;
  to?: string;
  by?: Grouping;
  department?: string;
}

const figures = createRoute({
  getParentRoute: () => root,
  path: '/oversight',
  component: lazyRouteComponent(() => import('../oversight/figures-page.js'), 'FiguresPage'),
  validateSearch: ({ from, to, by, department }): FiguresSearch => ({
    ...text({ from, to, department }),
    ...oneOf({ by }, GROUPINGS),
  }),
});

const counted = createRoute({
  getParentRoute: () => root,
  path: '/oversight/cases',
  component: lazyRouteComponent(() => import('../oversight/counted-page.js'), 'CountedPage'),
  validateSearch: ({
    from,
    to,
    by,
    department,
    group,
    of,
    age,
    due,
    cursor,
  }): PeriodSearch & {
    by?: ListedGrouping;
    of?: Counted;
    group?: string;
    age?: Age;
    due?: Due;
    cursor?: string;
  } => ({
    ...text({ from, to, department, group, cursor }),
    ...oneOf({ by }, LISTED_GROUPINGS),
    ...oneOf({ of }, COUNTED),
    ...oneOf({ age }, AGES),
    ...oneOf({ due }, DUES),
  }),
});

type PeriodSearch = Omit<FiguresSearch, 'by'>;
const period = ({ from, to, department }: Record<string, unknown>): PeriodSearch => text({ from, to, department });

const trend = createRoute({
  getParentRoute: () => root,
  path: '/oversight/trend',
  component: lazyRouteComponent(() => import('../oversight/trend-page.js'), 'TrendPage'),
  validateSearch: period,
});
const backlog = createRoute({
  getParentRoute: () => root,
  path: '/oversight/backlog',
  component: lazyRouteComponent(() => import('../oversight/backlog-page.js'), 'BacklogPage'),
  validateSearch: ({ by, department }): { by?: BacklogGrouping; department?: string } => ({
    ...text({ department }),
    ...oneOf({ by }, BACKLOG_GROUPINGS),
  }),
});
const map = createRoute({
  getParentRoute: () => root,
  path: '/oversight/map',
  component: lazyRouteComponent(() => import('../oversight/map-page.js'), 'MapPage'),
  validateSearch: ({ show, ...asked }): PeriodSearch & { show?: MapFigure } => ({
    ...period(asked),
    ...oneOf({ show }, MAP_FIGURES),
  }),
});
const timeAccount = createRoute({
  getParentRoute: () => root,
  path: '/oversight/time-account',
  component: lazyRouteComponent(() => import('../oversight/time-account-page.js'), 'TimeAccountPage'),
  validateSearch: period,
});
const ratings = createRoute({
  getParentRoute: () => root,
  path: '/oversight/ratings',
  component: lazyRouteComponent(() => import('../oversight/ratings-page.js'), 'RatingsPage'),
  validateSearch: ({ by, ...asked }): PeriodSearch & { by?: RatingGrouping } => ({
    ...period(asked),
    ...oneOf({ by }, RATING_GROUPINGS),
  }),
});

const goals = createRoute({
  getParentRoute: () => root,
  path: '/oversight/goals',
  component: lazyRouteComponent(() => import('../oversight/goals-page.js'), 'GoalsPage'),
  validateSearch: ({ year }): { year?: string } => (/^20\d\d$/.test(String(year)) ? text({ year }) : {}),
});

interface WhatIfSearch extends PeriodSearch {
  procedure?: string;
  days?: number;
  unit?: 'business-days' | 'calendar-days';
  closedFrom?: string;
  closedTo?: string;
  saturdays?: 'yes';
}

const whatIf = createRoute({
  getParentRoute: () => root,
  path: '/oversight/what-if',
  component: lazyRouteComponent(() => import('../oversight/what-if-page.js'), 'WhatIfPage'),
  validateSearch: ({ procedure, days, unit, closedFrom, closedTo, saturdays, ...asked }): WhatIfSearch => ({
    ...period(asked),
    ...text({ procedure, closedFrom, closedTo }),
    ...(typeof days === 'number' && { days }),
    ...oneOf({ unit }, ['business-days', 'calendar-days'] as const),
    ...oneOf({ saturdays }, ['yes'] as const),
  }),
});

export const oversight = [figures, counted, trend, backlog, map, timeAccount, ratings, goals, whatIf] as const;
