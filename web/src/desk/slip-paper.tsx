import { NativeSelect } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../words/words-context.js';

/** Widths of the rolls that printers of slips take, mm. */
const PAPERS = ['80', '58'] as const;
export type SlipPaper = (typeof PAPERS)[number];

/** What such a printer reaches of each, mm. */
const PRINTED = { '80': 72, '58': 48 } as const;
const ABOVE_AND_BELOW_MM = 4;
const PX_PER_MM = 96 / 25.4;
/** It belongs to the printer of this computer, whoever sits there. */
const KEY = 'ventanilla:slip-paper';

export function useSlipPaper(): [SlipPaper, (paper: SlipPaper) => void] {
  const [paper, setPaper] = useState(keptPaper);
  const choose = (next: SlipPaper) => {
    localStorage.setItem(KEY, next);
    setPaper(next);
  };
  return [paper, choose];
}

function keptPaper(): SlipPaper {
  const kept = localStorage.getItem(KEY);
  return PAPERS.find((one) => one === kept) ?? '80';
}

interface PaperFieldProps {
  readonly paper: SlipPaper;
  readonly onChoose: (paper: SlipPaper) => void;
}

/** Which roll lies in the printer of this computer. */
export function SlipPaperField({ paper, onChoose }: PaperFieldProps) {
  const words = useWords();
  return (
    <NativeSelect
      label={words.say('slip.paper')}
      value={paper}
      data={PAPERS.map((value) => ({ value, label: `${value} mm` }))}
      onChange={({ currentTarget: { value } }) => {
        const chosen = PAPERS.find((one) => one === value);
        if (chosen !== undefined) onChoose(chosen);
      }}
      w={160}
    />
  );
}

/** What comes out of the printer: on paper only, on a page of its own size, so that a roll is cut where the slip ends. */
export function SlipSheet({ paper, children }: { readonly paper: SlipPaper; readonly children: ReactNode }) {
  const slip = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // One more than it measures: what is rounded must not be a second page.
    const length = Math.ceil((slip.current?.offsetHeight ?? 0) / PX_PER_MM) + 2 * ABOVE_AND_BELOW_MM + 1;
    const margin = `${ABOVE_AND_BELOW_MM}mm ${(Number(paper) - PRINTED[paper]) / 2}mm`;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { size: ${paper}mm ${length}mm; margin: ${margin}; }`);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  });
  return (
    <section className="slip" style={{ width: `${PRINTED[paper]}mm` }} ref={slip} aria-hidden="true">
      {children}
    </section>
  );
}
