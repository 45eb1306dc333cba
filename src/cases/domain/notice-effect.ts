import type { ServiceMode } from './case.codes.js';
import { requireBetween } from './case.guards.js';
import {
  ElectronicNotAccepted,
  NoticeNotOpened,
  NoticeRuleMissing,
  PublicationsIncomplete,
} from './case.notification.refusals.js';

/** What local law leaves to the institution ([?] in DOMAIN.md E): values with their basis, never constants in code. */
export interface NoticeRules {
  /** Business days after the posting on which it takes effect. */
  readonly noticeBoard?: { readonly businessDays: number; readonly basis: string };
  /** Business days after which an electronic notice that nobody opened takes effect. */
  readonly electronic?: { readonly businessDays: number; readonly basis: string };
}

export interface ServiceFacts {
  readonly mode: ServiceMode;
  /** The day of the act: handing over, receipt, posting, sending; of an edict the last publication. */
  readonly servedOn: string;
  /** Civil date in the institution's zone. */
  readonly today: string;
  readonly country: string;
  readonly rules: NoticeRules;
  /** Business days after the first date up to the second. */
  readonly businessDays: (from: string, to: string) => number;
  readonly electronicAccepted?: boolean;
  readonly openedOn?: string;
  /** The days of an edict, in order. */
  readonly publishedOn?: readonly string[];
}

/** The notification takes effect `businessDays` business days after `from`; with none on that day itself. */
export interface NoticeEffect {
  readonly from: string;
  readonly businessDays: number;
  readonly rule: string;
}

const PUBLICATIONS = 3;

/**
 * From when a notification counts, by its mode. Terms run from the day after (LFPA 38; LOJ 45). The articles are those of the federal
 * model and of the LCA in Guatemala; where a state has its own, its legal unit confirms them.
 *
 * - in person: the same day (LFPA 36, 38; LCA 3); after a citatorio with whoever is there, or posted at the door: the day of that act (LFPA 36)
 * - by certified mail: the date on the acknowledgement of receipt (LFPA 35-II, 38; LCA 3)
 * - electronic: accepted expressly and reception proved (LFPA 35-II); it has the effect of paper (LNETB 81), when it is opened
 * - edict: the last of three consecutive days (LFPA 35-III, 37, 38)
 * - notice board (estrados): as the institution's rule has it
 * - shown knowledge: an irregular notice counts from when the person shows that they know of it (LFPA 40)
 * @throws NoticeRuleMissing | ElectronicNotAccepted | NoticeNotOpened | PublicationsIncomplete | DateOutOfOrder
 */
export function noticeEffect(facts: ServiceFacts): NoticeEffect {
  const { mode, servedOn, country } = facts;
  if (country === 'GT') return guatemalan(facts);
  switch (mode) {
    case 'in-person':
    case 'certified-mail':
      return { from: servedOn, businessDays: 0, rule: 'lfpa-38' };
    case 'with-another':
    case 'posted-at-door':
      return { from: servedOn, businessDays: 0, rule: 'lfpa-36' };
    case 'electronic':
      return electronic(facts);
    case 'edict':
      return edict(facts);
    case 'notice-board':
      return posted(facts);
    case 'shown-knowledge':
      return { from: servedOn, businessDays: 0, rule: 'lfpa-40' };
  }
}

/** LCA 3: personally by summons, or by mail that certifies receipt; anything else needs a rule of the institution. */
function guatemalan(facts: ServiceFacts): NoticeEffect {
  const { mode, servedOn } = facts;
  if (mode === 'in-person' || mode === 'certified-mail') return { from: servedOn, businessDays: 0, rule: 'lca-3' };
  if (mode === 'notice-board') return posted(facts);
  if (mode === 'electronic' && facts.rules.electronic !== undefined) return electronic(facts);
  throw new NoticeRuleMissing(mode);
}

function electronic({ servedOn, today, electronicAccepted, openedOn, rules }: ServiceFacts): NoticeEffect {
  if (electronicAccepted !== true) throw new ElectronicNotAccepted();
  if (openedOn !== undefined) requireBetween('openedOn', openedOn, { notBefore: servedOn, notAfter: today });
  if (openedOn !== undefined) return { from: openedOn, businessDays: 0, rule: 'lnetb-81' };
  if (rules.electronic === undefined) throw new NoticeNotOpened();
  return { from: servedOn, businessDays: rules.electronic.businessDays, rule: 'institution-electronic' };
}

function posted({ mode, servedOn, rules }: ServiceFacts): NoticeEffect {
  if (rules.noticeBoard === undefined) throw new NoticeRuleMissing(mode);
  return { from: servedOn, businessDays: rules.noticeBoard.businessDays, rule: 'institution-notice-board' };
}

/** Consecutive: from one to the next no business day is passed over, since a gazette rests when the offices do. */
function edict({ servedOn, publishedOn = [], businessDays }: ServiceFacts): NoticeEffect {
  const inRow = publishedOn.every((day, at) => {
    const before = publishedOn[at - 1];
    return before === undefined || (before < day && businessDays(before, day) <= 1);
  });
  if (publishedOn.length < PUBLICATIONS || !inRow || publishedOn.at(-1) !== servedOn)
    throw new PublicationsIncomplete(publishedOn.length);
  return { from: servedOn, businessDays: 0, rule: 'lfpa-37' };
}
