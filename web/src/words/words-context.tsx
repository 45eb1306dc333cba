import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { areHere, fetchWords, type Locale, localeOf, LOCALES, Words } from './words.js';

interface Wording {
  readonly words: Words;
  /** Of the institution of whoever is signed in; what a person chose goes before it. */
  readonly setCountry: (country: string) => void;
  readonly setLocale: (locale: Locale) => void;
}

const KEY = 'ventanilla:locale';
const WordingContext = createContext<Wording | undefined>(undefined);

export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const [chosen, setChosen] = useState(() => LOCALES.find((one) => one === localStorage.getItem(KEY)));
  const [country, setCountry] = useState<string>();
  const locale = useSpoken(chosen ?? localeOf(country));
  useEffect(() => {
    if (locale !== undefined) document.documentElement.lang = locale;
  }, [locale]);
  const wording = useMemo(() => {
    if (locale === undefined) return undefined;
    const setLocale = (next: Locale) => {
      localStorage.setItem(KEY, next);
      setChosen(next);
    };
    return { words: new Words(locale), setCountry, setLocale };
  }, [locale]);
  return wording && <WordingContext value={wording}>{children}</WordingContext>;
}

/**
 * The language that is shown: the one before, until the words of another are here, so that nothing typed is lost by a change. None at first
 * while they are on their way. Where they do not come it is Spanish.
 */
function useSpoken(wanted: Locale): Locale | undefined {
  const [spoken, setSpoken] = useState(() => (areHere(wanted) ? wanted : undefined));
  useEffect(() => {
    let isStale = false;
    const speak = (locale: Locale) => {
      if (!isStale) setSpoken(locale);
    };
    fetchWords(wanted).then(
      () => speak(wanted),
      () => speak(localeOf(undefined)),
    );
    return () => {
      isStale = true;
    };
  }, [wanted]);
  return spoken;
}

export function useWording(): Wording {
  const wording = useContext(WordingContext);
  if (wording === undefined) throw new Error('words are asked for outside of WordsProvider');
  return wording;
}

export function useWords(): Words {
  return useWording().words;
}
