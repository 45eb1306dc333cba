import { Slots, tooManyAtOnce } from '@libs/attachment-intake';
import { Injectable } from '@nestjs/common';

/** Files that one process receives at once. Each holds a few pieces of 64 KiB, a connection and, at its end, a place at the press. */
const AT_ONCE = 24;
/** Of one account, or for one case from its citizen: nobody fills the lanes alone. */
const EACH = 4;

/** How many files come in at once. */
@Injectable()
export class UploadLanes {
  private readonly slots = new Slots(AT_ONCE, 0);
  private readonly held = new Map<string, number>();

  /** @throws Problem `too-many-uploads`, Unavailable `too-busy` */
  async run<T>(holder: string, work: () => Promise<T>): Promise<T> {
    const held = this.held.get(holder) ?? 0;
    if (held >= EACH) throw tooManyAtOnce();
    this.held.set(holder, held + 1);
    try {
      return await this.slots.run(work);
    } finally {
      const left = (this.held.get(holder) ?? 1) - 1;
      if (left === 0) this.held.delete(holder);
      else this.held.set(holder, left);
    }
  }
}
