import type { TermFacts } from '../deadlines/index.js';

/** One case as a department's worklist shows it. Ids, codes and dates only; names and texts are joined from the search view. */
export interface InboxRow {
  institution: string;
  folio: string;
  procedure: string;
  matter: string;
  place: string;
  channel: string;
  status: string;
  /** False once the case has ended; ended cases leave the worklists. */
  open: boolean;
  department: string | null;
  officer: string | null;
  filedOn: string;
  dueOn: string;
  /** What the due date is counted from, for as long as a change of law has not reached the case. */
  term: TermFacts;
  /** The citizen was asked and the clock stands still. */
  waiting: boolean;
  /** Another department sent it back. */
  returned: boolean;
  needsRuling: boolean;
  unroutable: boolean;
  /** Instant of the last step, ISO 8601 UTC. */
  movedAt: string;
  /** The department's queue has handed it over. */
  delivered: boolean;
  openReturns: number;
  /** Whether days count: not while the citizen is asked, once it is answered, nor ever for what was imported. */
  clock: 'running' | 'passed' | 'stopped';
  /** How far up the ladder the present due date was told; 0: to nobody. */
  level: number;
  /** The due dates of the present term that passed, and that were told: a change of law may bring one back. */
  passed: string[];
  told: { dueOn: string; level: number }[];
  silence: string | null;
  /** Taken over with its history: nothing of it is due here. */
  imported: boolean;
  /** A draft of its resolution waits for the legal adviser, or something for its second person, also once the case has ended. */
  awaitsReview?: true;
  /** Whether there is a draft that nobody has reviewed. */
  drafted?: boolean;
  /** Only while something waits for its second person, of each kind one. */
  seconds?: AwaitedSecond[];
  /** Only while nobody has said what it is about. */
  unclassified?: true;
  /** Only while a prevention waits for the citizen: the last day to answer it, as it was told. */
  answerBy?: string;
  /** From what it is counted, where the law counts days. */
  answering?: { notifiedOn: string; days: number };
  /** Only while the case waits for the citizen: whether they were warned that it lapses, and until when they may act, as it was told. */
  inactivity?: { warned: boolean; notifiedOn?: string; actBy?: string };
  /** How many signed beside the applicant; absent where nobody did. */
  cosigners?: number;
  /** Only where somebody must interpret for the applicant. */
  interpreter?: true;
  /** Only while somebody is awaited whose silence means something, and the earliest of their last days. */
  awaited?: Awaited[];
  silentAfter?: string;
  /** Only while the silence of somebody was recorded that was to be told, and they still say nothing. */
  keepsSilent?: true;
  /** Only of a reserved case: the control body, who may see it, and who never may (ids and departments). Its `institution` is a shelf of its own. */
  control?: string;
  listed?: string[];
  accused?: string[];
  /** Only while other units were asked: they find it in their own inbox. */
  asked?: AskedUnit[];
}

/** What was proposed and waits for its second person: who may be that, who is the first, and until when (ISO 8601 UTC). */
export interface AwaitedSecond {
  of: 'step' | 'erasure' | 'version';
  roles: string[];
  proposer: string;
  until: string;
}

/** A unit that was asked for an opinion, or has a task of the procedure to do, and has not. */
export interface AskedUnit {
  opinionId?: string;
  /** Code of the task, where it is no opinion. */
  task?: string;
  unit: string;
  /** Its own last day. */
  dueOn: string;
}

/** Somebody who was asked, with the last day to answer as it was told; `silent` once it passed and that was to be told. */
export interface Awaited extends Omit<AskedUnit, 'unit'> {
  referralId?: string;
  unit?: string;
  silent?: true;
}
