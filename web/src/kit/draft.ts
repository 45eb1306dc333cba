import { useEffect, useRef, useState } from 'react';

const PREFIX = 'ventanilla:draft:';
const SAVE_AFTER_MS = 300;

/**
 * What somebody is typing, kept in this browser until it is sent, discarded, or they sign out.
 * @param name with the id of their account in it: another person may sign in where a session ended
 */
export function useDraft<Draft>(name: string, fresh: () => Draft) {
  const key = PREFIX + name;
  const [draft, setDraft] = useState<Draft>(() => ({ ...fresh(), ...stored<Draft>(key) }));
  const [savedAt, setSavedAt] = useState<Date>();
  const [touched, setTouched] = useState(false);
  const saving = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (!touched) return;
    saving.current = setTimeout(() => {
      localStorage.setItem(key, JSON.stringify(draft));
      setSavedAt(new Date());
    }, SAVE_AFTER_MS);
    return () => clearTimeout(saving.current);
  }, [key, draft, touched]);

  return {
    draft,
    savedAt,
    change: (part: Partial<Draft>) => {
      setTouched(true);
      setDraft((before) => ({ ...before, ...part }));
    },
    /** Written at once: before a request whose answer may never come. */
    keep: () => {
      localStorage.setItem(key, JSON.stringify(draft));
    },
    discard: () => {
      // Now, not when the page is drawn next: what was sent would be kept again, with its key, and stand in the next form.
      clearTimeout(saving.current);
      localStorage.removeItem(key);
      setTouched(false);
      setSavedAt(undefined);
      setDraft(fresh());
    },
  };
}

export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}

/** What is kept under a name, as far as it was written; empty where nothing is. */
export function keptDraft<Draft>(name: string): Partial<Draft> {
  return stored<Draft>(PREFIX + name);
}

function stored<Draft>(key: string): Partial<Draft> {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Draft> | null) ?? {};
  } catch {
    return {};
  }
}
