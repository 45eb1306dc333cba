/** A file that goes into a case: chosen, on its way, in it, or refused. */
export interface Paper {
  /** Idempotency key: sent again after a lost answer it is taken once. */
  readonly key: string;
  readonly file: File;
  /** As typed: how many sheets of paper it shows. */
  readonly sheets: string;
  /** `unsure`: nobody knows whether it came; the same again, with the same key, finds out. */
  readonly state: 'waiting' | 'sending' | 'done' | 'refused' | 'unsure';
  /** Why it was refused, or is unsure, in words. */
  readonly why?: string;
}

export type PaperFault = 'not-of-a-kind' | 'too-large' | 'empty' | 'there-already';

/** What was not taken of what somebody chose, and why. */
export interface Left {
  readonly name: string;
  readonly fault: PaperFault;
}

/** What the server takes (libs/attachment-intake): it looks at the content, here the name has to do. */
export const ACCEPTED = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;
const ENDINGS = /\.(pdf|jpe?g|png|webp)$/i;
export const MOST_BYTES = 25 * 1024 * 1024;

/** The list with what can be taken of these files, in their order; the same file is in it once. */
export function withFiles(
  list: readonly Paper[],
  files: readonly File[],
  newKey: () => string,
): { list: Paper[]; left: Left[] } {
  const taken = [...list];
  const left: Left[] = [];
  for (const file of files) {
    const fault = faultOf(file, taken);
    if (fault === undefined) taken.push({ key: newKey(), file, sheets: '1', state: 'waiting' });
    else left.push({ name: file.name, fault });
  }
  return { list: taken, left };
}

function faultOf(file: File, list: readonly Paper[]): PaperFault | undefined {
  if (!ENDINGS.test(file.name)) return 'not-of-a-kind';
  if (file.size === 0) return 'empty';
  if (file.size > MOST_BYTES) return 'too-large';
  return list.some((paper) => isSame(paper.file, file)) ? 'there-already' : undefined;
}

function isSame(one: File, other: File): boolean {
  return one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
}

/** What of a folder may be a paper, the newest first: a scanner adds to it all day. */
export function newestOf(folder: readonly File[], most: number): File[] {
  return folder
    .filter(({ name }) => ENDINGS.test(name))
    .toSorted((one, other) => other.lastModified - one.lastModified)
    .slice(0, most);
}

/** What may still be sent. */
export function isOpen({ state }: Pick<Paper, 'state'>): boolean {
  return state === 'waiting' || state === 'refused' || state === 'unsure';
}

/** With another number of sheets it is another request; what may have come already keeps its own. */
export function withSheets(list: readonly Paper[], key: string, sheets: string, newKey: () => string): Paper[] {
  return list.map((paper) =>
    paper.key === key && (paper.state === 'waiting' || paper.state === 'refused')
      ? { ...paper, sheets, key: newKey(), state: 'waiting' }
      : paper,
  );
}

export function changed(list: readonly Paper[], key: string, part: Partial<Paper>): Paper[] {
  return list.map((paper) => (paper.key === key ? { ...paper, ...part } : paper));
}
