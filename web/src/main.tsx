import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import './kit/mantine-parts.js';
import './kit/ventanilla.css';
import { createTheme, type CSSVariablesResolver, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepCatalogues } from './api/kept-here.js';
import { ProblemError } from './api/problem.js';
import { SessionGate } from './session/session-gate.js';
import { router } from './shell/routes.js';
import { WordsProvider } from './words/words-context.js';

/** Dark enough on light ground, and light enough on dark, for text of any size (WCAG 2.2, 1.4.3). */
const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  defaultRadius: 'sm',
  respectReducedMotion: true,
});
const readable: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#545b62',
    '--mantine-color-error': '#c02020',
    '--mantine-color-placeholder': '#545b62',
  },
  dark: {
    '--mantine-color-dimmed': '#b8bcc2',
    '--mantine-color-error': '#ff9a9a',
    '--mantine-color-placeholder': '#b8bcc2',
  },
});
const queries = new QueryClient({
  // Asked whatever the browser says of its network: a question nobody answers is told as such, and what is kept here is shown.
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < 2 && isPassing(error),
      staleTime: 2_000,
      networkMode: 'always',
    },
  },
});
keepCatalogues(queries);
keepShell();

/** The server was out of reach or busy; any other refusal would be the same a second later. */
function isPassing(error: Error): boolean {
  return error instanceof ProblemError && (error.problem.status === 0 || error.problem.status === 503);
}

/** So that this page opens with no network; a browser has it over https and on this very computer only, and can do without. */
function keepShell(): void {
  if (import.meta.env.PROD) void navigator.serviceWorker?.register('/app/shell-worker.js').catch(() => undefined);
}

/** Of this one page, so that styles made while it runs pass its content security policy. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        cssVariablesResolver={readable}
        getStyleNonce={styleNonce}
      >
        <WordsProvider>
          <QueryClientProvider client={queries}>
            <SessionGate>
              <RouterProvider router={router} />
            </SessionGate>
          </QueryClientProvider>
        </WordsProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
