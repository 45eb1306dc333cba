import { ERASURE_EVENT } from '@libs/event-store';
import { KeyStore } from '@libs/personal-data';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Clock } from '@libs/clock';
import { DATABASES, type Databases } from '../../platform/index.js';
import { DestroyKey } from './destroy-key.js';
import type { ListedErasure } from './repeat-erasures.js';

/** Reading every erasure of a long history takes a while, and happens at a start or by a tool. */
const SCAN_MS = 120_000;
const AT_ONCE = 500;

interface Grouped {
  _id: { institution: string; caseId: string; subject: string };
  times: number;
  basis: string;
}

/** What a look at the keystore found. */
export interface ShredReport {
  /** Aliases that the history says are erased. */
  readonly erasures: number;
  /** Keys that were there again and are destroyed now. */
  readonly restored: number;
  /** Keys of which not even the tombstone was there. */
  readonly entombed: number;
}

/** What the history says is erased, held against the keystore: a restore brings nothing back. */
@Injectable()
export class ShredList {
  private readonly log = new Logger('Erasures');

  constructor(
    @Inject(DATABASES) private readonly databases: Databases,
    private readonly keystore: KeyStore,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  /** Every erasure in the history, by case and alias. */
  async *all(): AsyncGenerator<ListedErasure> {
    const erased = { 'events.type': ERASURE_EVENT };
    const cursor = this.databases.history.commits.aggregate<Grouped>(
      [
        // By the partial index of the few commits that have one.
        { $match: erased },
        { $sort: { streamId: 1, version: 1 } },
        { $unwind: '$events' },
        { $match: erased },
        {
          $group: {
            _id: { institution: '$institution', caseId: '$streamId', subject: '$events.data.subject' },
            times: { $sum: 1 },
            basis: { $last: '$events.data.basis' },
          },
        },
        { $sort: { _id: 1 } },
      ],
      { maxTimeMS: SCAN_MS, allowDiskUse: true },
    );
    for await (const { _id, times, basis } of cursor) yield { ..._id, times, basis };
  }

  /** Destroys what came back, and says so: whoever restored a keystore is to know that it was an old one. */
  async enforce(): Promise<ShredReport> {
    const report = { erasures: 0, restored: 0, entombed: 0 };
    let together: ListedErasure[] = [];
    const look = async () => {
      const found = await this.keystore.entomb(together.map(nameOf), this.clock.now());
      report.erasures += together.length;
      report.restored += found.restored.length;
      report.entombed += found.missing;
      for (const erasure of together.filter((one) => found.restored.some((key) => isOf(key, one)))) {
        const { institution, caseId, subject, times } = erasure;
        await this.commands.execute(new DestroyKey(institution, caseId, subject, times, true));
        this.log.error('a key that was destroyed was back in the keystore, and is destroyed again', {
          institution,
          caseId,
        });
      }
      together = [];
    };
    for await (const erasure of this.all()) {
      together.push(erasure);
      if (together.length === AT_ONCE) await look();
    }
    if (together.length > 0) await look();
    if (report.entombed > 0)
      this.log.warn('tombstones of destroyed keys were missing from the keystore', { count: report.entombed });
    return report;
  }
}

function nameOf({ institution, caseId, subject, times }: ListedErasure) {
  return { institution, streamId: caseId, alias: subject, generation: times };
}

function isOf(
  { streamId, alias }: { streamId: string; alias: string },
  { caseId, subject }: Pick<ListedErasure, 'caseId' | 'subject'>,
): boolean {
  return streamId === caseId && alias === subject;
}
