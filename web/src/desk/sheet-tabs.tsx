import { Button, Group } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useWords } from '../words/words-context.js';
import type { useOpenSheets } from './open-sheets.js';

interface SheetTabsProps {
  readonly sheets: ReturnType<typeof useOpenSheets>;
  readonly current: number;
}

/** The petitions that are being typed at this desk: while one looks for a paper, the next is asked. */
export function SheetTabs({ sheets: { open, next, keep, nameOf }, current }: SheetTabsProps) {
  const words = useWords();
  const navigate = useNavigate();
  const title = (number: number) => {
    const name = nameOf(number);
    return name === '' ? words.say('desk.sheet', { number }) : words.say('desk.sheet.of', { number, name });
  };
  const another = (sheet: number) => {
    keep(sheet);
    void navigate({ to: '/desk', search: { sheet: String(sheet) } });
  };
  return (
    <nav aria-label={words.say('desk.sheets')}>
      <Group gap="sm">
        {open.length > 1 &&
          open.map((number) => (
            <Link
              key={number}
              to="/desk"
              search={number === 1 ? {} : { sheet: String(number) }}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={number === current ? 'page' : undefined}
              className={number === current ? 'sheet sheet-current' : 'sheet'}
            >
              {title(number)}
            </Link>
          ))}
        {next === undefined ? (
          <span>{words.say('desk.sheet.full')}</span>
        ) : (
          <Button size="compact-sm" variant="default" onClick={() => another(next)}>
            {words.say('desk.sheet.new')}
          </Button>
        )}
      </Group>
    </nav>
  );
}
