import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root-route.js';
import { cursorOnly, text } from './search-fields.js';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('../administration/people-page.js'), 'PeoplePage'),
  validateSearch: cursorOnly,
});
const keys = createRoute({
  getParentRoute: () => root,
  path: '/keys',
  component: lazyRouteComponent(() => import('../administration/keys-page.js'), 'KeysPage'),
});
const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  component: lazyRouteComponent(() => import('../administration/calendar-page.js'), 'CalendarPage'),
  validateSearch: ({ month }): { month?: string } => (MONTH.test(String(month)) ? text({ month }) : {}),
});
const absences = createRoute({
  getParentRoute: () => root,
  path: '/absences',
  component: lazyRouteComponent(() => import('../administration/absences-page.js'), 'AbsencesPage'),
  validateSearch: ({ on }): { on?: string } => text({ on }),
});
const departments = createRoute({
  getParentRoute: () => root,
  path: '/departments',
  component: lazyRouteComponent(() => import('../administration/departments-page.js'), 'DepartmentsPage'),
});
const mergers = createRoute({
  getParentRoute: () => root,
  path: '/mergers',
  component: lazyRouteComponent(() => import('../administration/mergers-page.js'), 'MergersPage'),
});
const catalogue = createRoute({
  getParentRoute: () => root,
  path: '/catalogue',
  component: lazyRouteComponent(() => import('../administration/catalogue-page.js'), 'CataloguePage'),
});
const catalogueChanges = createRoute({
  getParentRoute: () => root,
  path: '/catalogue/changes',
  component: lazyRouteComponent(() => import('../administration/catalogue-changes-page.js'), 'CatalogueChangesPage'),
  validateSearch: ({ procedure, before, after }): { procedure?: string; before?: string; after?: string } =>
    text({ procedure, before, after }),
});
const zones = createRoute({
  getParentRoute: () => root,
  path: '/zones',
  component: lazyRouteComponent(() => import('../administration/zones-page.js'), 'ZonesPage'),
});
const operations = createRoute({
  getParentRoute: () => root,
  path: '/operations',
  component: lazyRouteComponent(() => import('../administration/operations-page.js'), 'OperationsPage'),
  validateSearch: cursorOnly,
});

const emergency = createRoute({
  getParentRoute: () => root,
  path: '/emergency',
  component: lazyRouteComponent(() => import('../custody/emergency-page.js'), 'EmergencyPage'),
});
const glassFile = createRoute({
  getParentRoute: () => root,
  path: '/emergency/$id',
  component: lazyRouteComponent(() => import('../custody/glass-file-page.js'), 'GlassFilePage'),
});
const openings = createRoute({
  getParentRoute: () => root,
  path: '/openings',
  component: lazyRouteComponent(() => import('../custody/openings-page.js'), 'OpeningsPage'),
});
const reserved = createRoute({
  getParentRoute: () => root,
  path: '/reserved',
  component: lazyRouteComponent(() => import('../custody/reserved-page.js'), 'ReservedPage'),
  validateSearch: cursorOnly,
});
interface BookSearch {
  series?: string;
  from?: string;
  to?: string;
  office?: string;
}
const registerBook = createRoute({
  getParentRoute: () => root,
  path: '/register-book',
  component: lazyRouteComponent(() => import('../register-book/register-book-page.js'), 'RegisterBookPage'),
  validateSearch: ({ series, from, to, office }): BookSearch => text({ series, from, to, office }),
});
const retention = createRoute({
  getParentRoute: () => root,
  path: '/retention',
  component: lazyRouteComponent(() => import('../custody/retention-page.js'), 'RetentionPage'),
  validateSearch: cursorOnly,
});
const webhooks = createRoute({
  getParentRoute: () => root,
  path: '/webhooks',
  component: lazyRouteComponent(() => import('../administration/webhooks-page.js'), 'WebhooksPage'),
});

/** Readings and lists that somebody answers for. */
export const custody = [emergency, glassFile, openings, reserved, registerBook, retention] as const;

export const administration = [
  webhooks,
  people,
  keys,
  calendar,
  absences,
  departments,
  mergers,
  catalogue,
  catalogueChanges,
  zones,
  operations,
] as const;
