import { type KeyboardEvent, useState } from 'react';

/** Which of a list is the active one, and the keys that move it. */
export function useChoice(count: number, first: number) {
  const [at, setAt] = useState(first);
  const active = Math.min(at, count - 1);

  /** Whether the key was one of these. */
  function moves({ key }: Pick<KeyboardEvent, 'key'>): boolean {
    if (key === 'ArrowDown') setAt((active + 1) % count);
    else if (key === 'ArrowUp') setAt(active <= 0 ? count - 1 : active - 1);
    else return false;
    return true;
  }

  return { active, moves, reset: setAt };
}
