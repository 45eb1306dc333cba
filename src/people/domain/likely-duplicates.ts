/** A case that is looked at beside the form. */
export interface Candidate {
  readonly caseId: string;
  readonly procedure: string;
  readonly matter: string;
  readonly place: string;
  /** Civil date. */
  readonly filedOn: string;
  readonly open: boolean;
  /** By what its applicant is the one at the desk. */
  readonly person?: 'identifier' | 'phone';
  /** Words of its subject and applicant, folded. */
  readonly words: readonly string[];
}

/** What has been typed so far. */
export interface Begun {
  readonly procedure?: string;
  readonly matter?: string;
  readonly place?: string;
  /** Words of the subject, folded. */
  readonly words: readonly string[];
  /** Civil date of today. */
  readonly today: string;
}

export type DuplicateReason = 'same-identifier' | 'same-phone' | 'same-place' | 'similar-words';

export interface Likely {
  readonly caseId: string;
  /** 0 to 100. */
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

/** A report of the same thing at the same place comes within so many natural days, or is another one. */
export const SAME_THING_DAYS = 15;

/** Whoever is told of everything looks at nothing. */
const LEAST_SCORE = 40;
const MOST = 5;
const DAY_MS = 86_400_000;

const PERSON = { identifier: 60, phone: 45 } as const;
const PLACE = 55;
const PLACE_A_DAY = 1;
const WORDS = 25;
/** Shared words that may be chance. */
const FEW_WORDS = 2;

/** The likeliest first; of two alike the later one. What is not open any more, or lies too far back, is none. */
export function likelyDuplicates(begun: Begun, candidates: readonly Candidate[]): Likely[] {
  const filedOn = new Map(candidates.map((one) => [one.caseId, one.filedOn]));
  return candidates
    .flatMap((candidate) => scored(begun, candidate))
    .filter(({ score }) => score >= LEAST_SCORE)
    .toSorted(
      (one, other) =>
        other.score - one.score || (filedOn.get(other.caseId) ?? '').localeCompare(filedOn.get(one.caseId) ?? ''),
    )
    .slice(0, MOST);
}

function scored(begun: Begun, candidate: Candidate): Likely[] {
  const { caseId, person, open } = candidate;
  if (!open) return [];
  const samePerson = person !== undefined && candidate.procedure === begun.procedure ? PERSON[person] : 0;
  const samePlace = placeScore(begun, candidate);
  if (samePerson + samePlace === 0) return [];
  const similar = wordScore(begun.words, candidate.words);
  const reasons: DuplicateReason[] = [
    ...(samePerson > 0 && person !== undefined ? [`same-${person}` as const] : []),
    ...(samePlace > 0 ? ['same-place' as const] : []),
    ...(similar > 0 ? ['similar-words' as const] : []),
  ];
  return [{ caseId, score: Math.min(100, samePerson + samePlace + similar), reasons }];
}

function placeScore(begun: Begun, { matter, place, filedOn }: Candidate): number {
  if (begun.place === undefined || begun.matter === undefined) return 0;
  const days = Math.round((Date.parse(begun.today) - Date.parse(filedOn)) / DAY_MS);
  if (place !== begun.place || matter !== begun.matter || days > SAME_THING_DAYS) return 0;
  return PLACE - PLACE_A_DAY * Math.max(0, days);
}

/** By the share of what was typed that stands there too; nothing before enough was typed. */
function wordScore(typed: readonly string[], there: readonly string[]): number {
  const shared = typed.filter((word) => there.includes(word)).length;
  return shared <= FEW_WORDS ? 0 : Math.round((WORDS * shared) / typed.length);
}
