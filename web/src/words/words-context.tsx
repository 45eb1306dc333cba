import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Locale, localeOf, LOCALES, Words } from './words.js';

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
  const locale = chosen ?? localeOf(country);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const wording = useMemo(() => {
    const setLocale = (next: Locale) => {
      localStorage.setItem(KEY, next);
      setChosen(next);
    };
    return { words: new Words(locale), setCountry, setLocale };
  }, [locale]);
  return <WordingContext value={wording}>{children}</WordingContext>;
}

export function useWording(): Wording {
  const wording = useContext(WordingContext);
  if (wording === undefined) throw new Error('words are asked for outside of WordsProvider');
  return wording;
}

export function useWords(): Words {
  return useWording().words;
}
