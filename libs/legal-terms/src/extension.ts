import type { CivilDate } from '@libs/business-calendar';
import { requireDay, requireOrder } from './fact-checks.js';
import type { Extension } from './facts.js';
import type { Regime } from './regime.js';
import type { Counting, Stretch } from './stretch.js';
import { ExtensionRefused, FactInvalid } from './term-errors.js';

/**
 * An extension holds where the law allows one, for no longer than its most.
 * @throws ExtensionRefused, FactInvalid, FactsContradict
 */
export function checkExtension(
  regime: Regime,
  { notifiedOn, days }: Extension,
  filedOn: CivilDate,
  counting: Counting,
): void {
  requireDay(notifiedOn, 'extension.notifiedOn');
  requireOrder(filedOn, notifiedOn, 'extension.notifiedOn');
  if (regime.extensionMax === null)
    throw new ExtensionRefused('extension', `${regime.id} allows none`, 'Leave it out: the first term stands');
  if (!Number.isSafeInteger(days) || days < 1)
    throw new FactInvalid('extension.days', `${days} is not a length`, 'Give a whole number of days from 1');
  const most = regime.extensionMax === 'HALF' ? Math.floor(counting.days / 2) : regime.extensionMax;
  if (days > most)
    throw new ExtensionRefused('extension.days', `${days} is more than ${most}`, `Extend by ${most} days at most`);
}

/**
 * And when it was notified before the first term ended; a due date lasts until the end of its day, so notice on that day is in time.
 * @throws ExtensionRefused
 */
export function checkNotice({ notifiedOn, withinLimit }: Extension, first: Stretch): void {
  if (!(withinLimit ?? notifiedOn <= first.dueOn))
    throw new ExtensionRefused(
      'extension.notifiedOn',
      `${notifiedOn} lies after the end of the first term on ${first.dueOn}`,
      'Leave it out: the first term stands',
    );
}

/** A remark where the notice came earlier than the last days the law wants it in; it is no reason to refuse the extension. */
export function noticeRemark(regime: Regime, { notifiedOn }: Extension, first: Stretch): string | undefined {
  const { extensionNoticeBefore: last } = regime;
  if (typeof last !== 'number') return undefined;
  const counted = first.lines.filter(({ status }) => status === 'counted');
  const opens = counted.at(-(last + 1))?.date;
  return opens !== undefined && notifiedOn < opens
    ? `La prórroga se avisó el ${notifiedOn}, antes de los ${last} últimos días del plazo (desde ${opens})`
    : undefined;
}
