import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate } from '@tanstack/react-router';
import type { Counted, Grouping, InboxFilter } from '../api/queries.js';
import { CasePage } from '../department/case-page.js';
import { InboxPage } from '../department/inbox-page.js';
import { ListingPage } from '../department/listing-page.js';
import { IntakePage } from '../desk/intake-page.js';
import { SearchPage } from '../desk/search-page.js';
import { useStaff } from '../session/session-context.js';
import { AdministratorPage } from './administrator-page.js';
import { NothingHere } from './nothing-here.js';
import { homeOf } from './places.js';
import { Shell } from './shell.js';
import { oneOf, text } from './search-fields.js';

const root = createRootRoute({ component: Shell, notFoundComponent: NothingHere });

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });

function Home() {
  return <Navigate to={homeOf(useStaff().role)} replace />;
}

const administrator = createRoute({
  getParentRoute: () => root,
  path: '/administration',
  component: AdministratorPage,
});

const desk = createRoute({ getParentRoute: () => root, path: '/desk', component: IntakePage });

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  component: SearchPage,
  validateSearch: ({ q }): { q?: string } => text({ q }),
});

const FILTERS: readonly InboxFilter[] = [
  'unassigned',
  'mine',
  'due-today',
  'overdue',
  'waiting',
  'returned',
  'unclassified',
  'unanswered',
  'opinions',
];

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  component: InboxPage,
  validateSearch: ({ department, filter, cursor }): { department?: string; filter?: InboxFilter; cursor?: string } => ({
    ...text({ department, cursor }),
    ...oneOf({ filter }, FILTERS),
  }),
});

const cursorOnly = ({ cursor }: Record<string, unknown>): { cursor?: string } => text({ cursor });

const rulings = createRoute({
  getParentRoute: () => root,
  path: '/rulings',
  component: () => <ListingPage listing="rulings" />,
  validateSearch: cursorOnly,
});
const unclassified = createRoute({
  getParentRoute: () => root,
  path: '/unclassified',
  component: () => <ListingPage listing="unclassified" />,
  validateSearch: cursorOnly,
});
const reviews = createRoute({
  getParentRoute: () => root,
  path: '/reviews',
  component: () => <ListingPage listing="reviews" />,
  validateSearch: cursorOnly,
});

const caseRoute = createRoute({ getParentRoute: () => root, path: '/cases/$id', component: CasePage });

const deadline = createRoute({
  getParentRoute: () => root,
  path: '/cases/$id/deadline',
  component: lazyRouteComponent(() => import('../department/deadline-page.js'), 'DeadlinePage'),
});

const GROUPINGS: readonly Grouping[] = ['department', 'procedure', 'officer', 'channel', 'month'];

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

const COUNTED: readonly Counted[] = [
  'pending-before',
  'received',
  'reopened',
  'concluded',
  'on-time',
  'withdrawn',
  'dismissed',
  'pending',
  'overdue',
];

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
    cursor,
  }): FiguresSearch & { of?: Counted; group?: string; cursor?: string } => ({
    ...text({ from, to, department, group, cursor }),
    ...oneOf({ by }, GROUPINGS),
    ...oneOf({ of }, COUNTED),
  }),
});

/** Every address of the screens. What a list shows stands in its address, so that it can be kept, sent and gone back to. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    administrator,
    desk,
    search,
    inbox,
    rulings,
    unclassified,
    reviews,
    caseRoute,
    deadline,
    figures,
    counted,
  ]),
  basepath: '/app',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
