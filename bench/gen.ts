import { arrivals } from './arrivals.js';
import { Random } from './random.js';
import {
  CALM_SHARES,
  CATEGORIES_PER_DEPARTMENT,
  CATEGORY_TERMS,
  DEPARTMENTS,
  OFFICERS_PER_DEPARTMENT,
  STORM_SHARES,
} from './town.js';
import { bodyText, noteText, subjectText } from './town-text.js';

/** What happened to a case after it was filed, by time. Instants are milliseconds since 1970. */
export type CaseStep =
  | { readonly kind: 'return'; readonly at: number; readonly to: number }
  | { readonly kind: 'accept'; readonly at: number }
  | { readonly kind: 'note'; readonly at: number; readonly text: string }
  | { readonly kind: 'answer'; readonly at: number; readonly favourable: boolean }
  | { readonly kind: 'close'; readonly at: number }
  | { readonly kind: 'reopen'; readonly at: number };

export interface GeneratedCase {
  readonly index: number;
  readonly id: string;
  /** Citizen's number, 0 to 199,999. */
  readonly citizen: number;
  readonly channel: 'desk' | 'web' | 'phone' | 'email' | 'post';
  /** Department whose matter it really is, and its category. */
  readonly department: number;
  readonly category: number;
  /** Where the clerk's choice of matter sends it first; the right one unless misrouted. */
  readonly filedUnder: number;
  readonly officer: number;
  readonly filedAt: number;
  readonly termDays: number;
  readonly subject: string;
  readonly body: string;
  readonly attachments: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly duplicate: boolean;
  readonly steps: readonly CaseStep[];
}

export interface DatasetOptions {
  readonly seed: number;
  readonly cases: number;
}

/** The last instant of the dataset's year; what would happen later has not happened. */
export const DATASET_END = Date.UTC(2026, 5, 30, 6, 0, 0);
const DAY = 86_400_000;
const CITIZENS = 200_000;
const CHANNELS = ['desk', 'web', 'phone', 'email', 'post'] as const;
const CHANNEL_SHARES = [35, 75, 93, 98, 100];
const CLUSTERS = 40;
/** One case in so many is of the kind that fills shelves: 2,000 events. */
const GIANT_EVERY = 100_000;

/** The dataset in order of filing. The same options give the same cases, byte for byte. */
export function* generateCases({ seed, cases }: DatasetOptions): Generator<GeneratedCase> {
  const clusters = clusterCentres(new Random(seed ^ 0x5eed));
  let index = 0;
  for (const { at, storm } of arrivals(new Random(seed), cases, DATASET_END)) {
    // A generator of its own for each case: what one case draws cannot shift the next.
    yield generateCase(new Random((seed + Math.imul(index + 1, 0x9e3779b1)) | 0), index, at, storm, clusters);
    index += 1;
  }
}

function generateCase(
  random: Random,
  index: number,
  filedAt: number,
  storm: boolean,
  clusters: readonly (readonly [number, number])[],
): GeneratedCase {
  const department = random.weighted(storm ? STORM_SHARES : CALM_SHARES);
  const category = Math.floor(CATEGORIES_PER_DEPARTMENT * random.next() ** 2);
  const filedUnder = random.chance(0.12)
    ? (department + 1 + random.below(DEPARTMENTS.length - 1)) % DEPARTMENTS.length
    : department;
  const duplicate = random.chance(0.08);
  const [latitude, longitude] = clusters[random.below(clusters.length)] ?? [0, 0];
  return {
    index,
    id: random.uuid(),
    citizen: random.chance(0.8) ? random.below(CITIZENS / 5) : CITIZENS / 5 + random.below((CITIZENS * 4) / 5),
    channel: CHANNELS[random.weighted(CHANNEL_SHARES)] ?? 'desk',
    department,
    category,
    filedUnder,
    officer: random.below(OFFICERS_PER_DEPARTMENT),
    filedAt,
    termDays: CATEGORY_TERMS[category] ?? 10,
    subject: subjectText(random),
    body: bodyText(random),
    attachments: random.chance(0.3) ? 1 + random.below(3) : 0,
    latitude: round(latitude + 0.006 * random.normal()),
    longitude: round(longitude + 0.006 * random.normal()),
    duplicate,
    steps: stepsOf(random, { index, department, filedAt, duplicate, misrouted: filedUnder !== department }),
  };
}

interface Course {
  readonly index: number;
  readonly department: number;
  readonly filedAt: number;
  readonly duplicate: boolean;
  readonly misrouted: boolean;
}

function stepsOf(random: Random, { index, department, filedAt, duplicate, misrouted }: Course): CaseStep[] {
  const medianDays = duplicate ? 0.5 : (DEPARTMENTS[department]?.medianDays ?? 5);
  const span = Math.max(60_000, random.logNormal(medianDays * DAY, 1.2));
  const at = (part: number): number => Math.round(filedAt + span * part);
  const steps: CaseStep[] = [];
  if (misrouted) steps.push({ kind: 'return', at: at(0.05), to: department });
  steps.push({ kind: 'accept', at: at(0.1) });
  const notes = noteCount(random, index);
  for (let n = 1; n <= notes; n += 1)
    steps.push({ kind: 'note', at: at(0.1 + (0.85 * n) / (notes + 1)), text: noteText(random) });
  steps.push(
    { kind: 'answer', at: at(0.97), favourable: !duplicate && random.chance(0.7) },
    { kind: 'close', at: at(1) },
  );
  if (random.chance(0.04)) {
    steps.push(
      { kind: 'reopen', at: at(1.2) },
      { kind: 'answer', at: at(1.6), favourable: true },
      { kind: 'close', at: at(1.65) },
    );
  }
  return steps.filter((step) => step.at < DATASET_END);
}

/** Geometric, mean 1.6 over all, with a tail: 1.5 % of the cases are quarrels of 8 to 40 notes. */
function noteCount(random: Random, index: number): number {
  if (index % GIANT_EVERY === GIANT_EVERY - 1) return 1_994;
  return random.chance(0.015) ? 8 + random.below(33) : random.geometric(1.25);
}

function clusterCentres(random: Random): readonly (readonly [number, number])[] {
  return Array.from({ length: CLUSTERS }, () => [19.38 + 0.12 * random.next(), -99.02 + 0.14 * random.next()] as const);
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
