import { createRoute, createRouter, lazyRouteComponent, Navigate } from '@tanstack/react-router';
import { type BoardBy, GROUPS } from '../department/board/board-columns.js';
import { CasePage } from '../department/case-page.js';
import { InboxPage } from '../department/inbox-page.js';
import { ListingPage } from '../department/listing-page.js';
import { type InboxSearch, inboxSearch } from '../department/worklist.js';
import { IntakePage } from '../desk/intake-page.js';
import { OutboxPage } from '../outbox/outbox-page.js';
import { SearchPage } from '../desk/search-page.js';
import { useStaff } from '../session/session-context.js';
import { administration, custody } from './administration-routes.js';
import { oversight } from './oversight-routes.js';
import { homeOf } from './places.js';
import { root } from './root-route.js';
import { cursorOnly, oneOf, text } from './search-fields.js';

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });

function Home() {
  return <Navigate to={homeOf(useStaff().role)} replace />;
}

const desk = createRoute({
  getParentRoute: () => root,
  path: '/desk',
  component: IntakePage,
  validateSearch: ({ mend, sheet }): { mend?: string; sheet?: string } => text({ mend, sheet }),
});

const outbox = createRoute({ getParentRoute: () => root, path: '/outbox', component: OutboxPage });

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  component: SearchPage,
  validateSearch: ({ q }): { q?: string } => text({ q }),
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  component: InboxPage,
  validateSearch: ({ cursor, ...asked }): InboxSearch & { cursor?: string } => ({
    ...inboxSearch(asked),
    ...text({ cursor }),
  }),
});

const board = createRoute({
  getParentRoute: () => root,
  path: '/board',
  component: lazyRouteComponent(() => import('../department/board/board-page.js'), 'BoardPage'),
  validateSearch: ({ department, columns }): { department?: string; columns?: BoardBy } => ({
    ...text({ department }),
    ...oneOf({ columns }, GROUPS),
  }),
});

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

const snippets = createRoute({
  getParentRoute: () => root,
  path: '/snippets',
  component: lazyRouteComponent(() => import('../snippets/snippets-page.js'), 'SnippetsPage'),
});

/** Every address of the screens. What a list shows stands in its address, so that it can be kept, sent and gone back to. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    desk,
    outbox,
    search,
    inbox,
    board,
    rulings,
    unclassified,
    reviews,
    caseRoute,
    deadline,
    snippets,
    ...oversight,
    ...custody,
    ...administration,
  ]),
  basepath: '/app',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
