import { Group, NativeSelect, Text, useMantineColorScheme } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useServerAnswers } from '../api/connection.js';
import { institutionQuery } from '../api/queries.js';
import { useChanges } from '../api/use-changes.js';
import { SignOutButton } from '../outbox/sign-out-button.js';
import { useSending, useWaiting } from '../outbox/use-outbox.js';
import { useStaff } from '../session/session-context.js';
import { LOCALES } from '../words/words.js';
import { useWording, useWords } from '../words/words-context.js';
import { NothingHere } from './nothing-here.js';
import { isTheirs, OUTBOX, placesOf } from './places.js';

const LOCALE_NAMES = { 'es-MX': 'Español (México)', 'es-GT': 'Español (Guatemala)', en: 'English' } as const;
const GO_WITHIN_MS = 1_000;

/** What every page stands in: who is signed in, where they can go, and how the screens look and speak. */
export function Shell() {
  const words = useWords();
  const staff = useStaff();
  const { setCountry } = useWording();
  const institution = useQuery(institutionQuery).data;
  const places = placesOf(staff.role);
  const { pathname } = useLocation();
  useFocusOnArrival(pathname);
  useGoKeys(staff.role);
  useSending();
  // Administrators have no list of cases that could change.
  useChanges(staff.role !== 'administrator');
  useEffect(() => {
    if (institution !== undefined) setCountry(institution.country);
  }, [institution, setCountry]);

  return (
    <>
      <a className="skip-link" href="#content">
        {words.say('app.skip')}
      </a>
      <header className="bar">
        <Text fw={700}>{words.say('app.name')}</Text>
        <nav aria-label={words.say('app.main-menu')}>
          {places.map(({ to, words: name }) => (
            <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }}>
              {to === OUTBOX.to ? <OutboxCount /> : words.say(name)}
            </Link>
          ))}
        </nav>
        <Connection />
        <Group gap="xs" ml="auto">
          <Preferences />
          <Text size="sm">
            {staff.name} · {words.code('role', staff.role)}
          </Text>
          <SignOutButton />
        </Group>
      </header>
      <main className="page" id="content" tabIndex={-1}>
        {isTheirs(staff.role, pathname) ? <Outlet /> : <NothingHere />}
      </main>
    </>
  );
}

/** How many wait is always told, also that none does. */
function OutboxCount() {
  const count = useWaiting().length;
  return useWords().say('nav.outbox', { count });
}

/** Said where it is, and to whoever listens when it comes and goes. */
function Connection() {
  const words = useWords();
  const answers = useServerAnswers();
  return (
    <Text size="sm" fw={600} role="status">
      {answers ? '' : words.say('app.no-server')}
    </Text>
  );
}

/** Where a page was left by a link that is gone, a screen reader and the keyboard go on at the new one. */
function useFocusOnArrival(pathname: string): void {
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('content')?.focus({ preventScroll: true });
  }, [pathname]);
}

/** `g` and then the letter of a place, as in other work tools. */
function useGoKeys(role: Parameters<typeof placesOf>[0]): void {
  const navigate = useNavigate();
  const pressedAt = useRef(0);
  useHotkeys([
    ['g', () => void (pressedAt.current = performance.now())],
    ['/', () => void navigate({ to: '/search' })],
    ...placesOf(role).map(({ key, to }): [string, () => void] => [
      key,
      () => {
        if (performance.now() - pressedAt.current < GO_WITHIN_MS) void navigate({ to });
      },
    ]),
  ]);
}

function Preferences() {
  const { words, setLocale } = useWording();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes = (['auto', 'light', 'dark'] as const).map((value) => ({
    value,
    label: words.say(`app.theme.${value}`),
  }));
  return (
    <Group gap="xs" role="group" aria-label={words.say('app.preferences')}>
      <NativeSelect
        size="xs"
        aria-label={words.say('app.language')}
        value={words.locale}
        data={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
        onChange={({ currentTarget: { value } }) => setLocale(LOCALES.find((one) => one === value) ?? 'es-MX')}
      />
      <NativeSelect
        size="xs"
        aria-label={words.say('app.theme')}
        value={colorScheme}
        data={schemes}
        onChange={({ currentTarget: { value } }) =>
          setColorScheme(schemes.find((one) => one.value === value)?.value ?? 'auto')
        }
      />
    </Group>
  );
}
