import { setTimeout as pause } from 'node:timers/promises';
import { opaqueNotFound } from '@libs/problem-details';
import { Injectable } from '@nestjs/common';
import { type FoundCase, PublicStatusDesk } from './public-status.js';
import { StatusLimits } from './status-limits.js';

/** Far more than either look-up takes, ms. */
const REFUSAL_MS = 150;

export interface ShownAcuse {
  readonly folio: string;
  readonly code: string;
  readonly institution?: string | undefined;
}

/** Lets in who shows folio and secret code of a case, so often as may be a slip of the pen. */
@Injectable()
export class StatusDoor {
  constructor(
    private readonly status: PublicStatusDesk,
    private readonly limits: StatusLimits,
  ) {}

  /** @throws Problem 404, the same for a wrong folio and a wrong code; 429 after too many tries */
  async open({ folio, code, institution }: ShownAcuse, address: string): Promise<FoundCase> {
    const began = performance.now();
    await this.limits.admit(folio, address);
    const found = await this.status.find(folio, code, institution);
    if (found === undefined) {
      // What the look-up of a folio that is there costs more or less than of one that is not goes under in the beats at which answers leave.
      await pause(REFUSAL_MS - ((performance.now() - began) % REFUSAL_MS));
      throw opaqueNotFound();
    }
    await this.limits.forgive(folio, address);
    return found;
  }
}
