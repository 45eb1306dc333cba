import { pause } from '@libs/batching';
import { Feed, keepTrying } from '@libs/feed';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { type CasePlace, CasePlaces, departmentInbox } from '../departments/index.js';
import { caseFacts } from '../oversight/index.js';
import { caseSearch } from '../search/index.js';
import { type CaseMove, gathered, moveOf, type MovingCommit } from './domain/case-move.js';

/** The views that screens are read from; a move is told for each when that view has it, so that who asks then sees it. */
export const TOLD_VIEWS = [departmentInbox.name, caseSearch.name, caseFacts.name] as const;

export interface Listener {
  /** From here on nothing is missed: also after what is told here was lost or too much. */
  begins(position: number): void;
  moved(view: string, moves: readonly CaseMove[]): void;
}

type Steps = ReturnType<typeof gathered>;

/** While something is not folded yet, the positions of the views are looked at this often, ms. */
const LOOK_MS = 120;
const QUIET_MS = 1_000;
/** Moves that wait for a view; beyond it everybody asks for everything anew. */
const MOST_WAITING = 5_000;
const MOST_PLACES = 20_000;

/** Follows the log for all who listen in this process: one reader, however many streams are open, and none while nobody listens. */
@Injectable()
export class ChangeFollower {
  /** Where cases stood when they were last told of. */
  private readonly places = new LRUCache<string, CasePlace>({ max: MOST_PLACES });
  private running: { stop: AbortController; ended: Promise<void> } | undefined;

  constructor(
    private readonly feed: Feed,
    private readonly casePlaces: CasePlaces,
  ) {}

  start(listener: Listener): void {
    if (this.running) return;
    const stop = new AbortController();
    const attempt = () => this.follow(listener, stop.signal);
    this.running = { stop, ended: keepTrying(this.feed.context, 'changes', stop.signal, attempt) };
  }

  /** Ends within a moment; what is asked of the database just then is not waited for. */
  stop(): void {
    this.running?.stop.abort();
    this.running = undefined;
  }

  private async follow(listener: Listener, signal: AbortSignal): Promise<void> {
    let position = await this.feed.log.tail();
    let steps: Steps = new Map();
    const waiting = new Map<string, CaseMove[]>(TOLD_VIEWS.map((view) => [view, []]));
    if (signal.aborted) return;
    listener.begins(position);
    for (;;) {
      const isWaiting = steps.size > 0 || [...waiting.values()].some((moves) => moves.length > 0);
      const page = await this.feed.log.next(position, signal, isWaiting ? LOOK_MS : QUIET_MS);
      if (signal.aborted) return;
      position = page.at(-1)?.position ?? position;
      steps = gathered(steps, page.filter(({ commit }) => commit.kind === 'case').map(movingOf));
      if (steps.size > MOST_WAITING) throw new Error('the views are too far behind to tell what moved');
      if (steps.size === 0 && !isWaiting) continue;
      steps = await this.tell(listener, steps, waiting);
      if (page.length > 0) await pause(LOOK_MS, signal);
    }
  }

  /** What each view has folded by now. Answers the steps that the inbox view, which knows whom they concern, has not. */
  private async tell(listener: Listener, steps: Steps, waiting: Map<string, CaseMove[]>): Promise<Steps> {
    const reached = await this.feed.positionsOf(TOLD_VIEWS);
    const isFolded = (view: string, position: number) => position <= (reached.get(view) ?? 0);
    const folded = [...steps.values()].filter(({ position }) => isFolded(departmentInbox.name, position));
    const moves = folded.length === 0 ? [] : await this.movesOf(folded);
    for (const view of TOLD_VIEWS) {
      const all = [...(waiting.get(view) ?? []), ...moves];
      const now = all.filter(({ position }) => isFolded(view, position));
      waiting.set(
        view,
        all.filter(({ position }) => !isFolded(view, position)),
      );
      if (now.length > 0) listener.moved(view, now);
    }
    const told = new Set(folded.map(({ caseId }) => caseId));
    return new Map([...steps].filter(([caseId]) => !told.has(caseId)));
  }

  private async movesOf(folded: readonly Parameters<typeof moveOf>[0][]): Promise<CaseMove[]> {
    const places = await this.casePlaces.of(folded.map(({ caseId }) => caseId));
    return folded.map((each) => {
      const place = places.get(each.caseId);
      const move = moveOf(each, place, this.places.get(each.caseId));
      if (place) this.places.set(each.caseId, place);
      return move;
    });
  }
}

function movingOf({ position, commit }: Awaited<ReturnType<Feed['log']['page']>>[number]): MovingCommit {
  const { streamId, institution, meta, events } = commit;
  const { department } = meta.actor as { department?: string };
  return {
    position,
    streamId,
    institution,
    ...(department !== undefined && { department }),
    types: events.map(({ type }) => type),
  };
}
