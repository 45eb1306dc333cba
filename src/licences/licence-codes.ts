import { Inject, Injectable } from '@nestjs/common';
import { sameCode, secretCode } from '../cases/index.js';
import { APP_CONFIG, type AppConfig, INSTALLATION_KEYS, type InstallationKeys } from '../platform/index.js';

const GENERATION = 1;

/**
 * The code that stands on a licence beside its number, derived and never stored. Whoever has it holds the paper or has seen it on the wall:
 * it opens no case, so that it may stand in the address of a QR.
 */
@Injectable()
export class LicenceCodes {
  constructor(
    @Inject(INSTALLATION_KEYS) private readonly keys: InstallationKeys,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  of(institution: string, caseId: string, number: string): { code: string; url: string } {
    const code = this.codeOf(caseId);
    const [n, c, i] = [number, code, institution].map(encodeURIComponent);
    const base = this.config.publicUrl.replace(/\/+$/, '');
    return { code, url: `${base}/licencia?n=${n}&c=${c}&i=${i}` };
  }

  isRight(caseId: string, code: string): boolean {
    return sameCode(this.codeOf(caseId), code);
  }

  /** Of the licence, not of the case that issued it: that one has a secret of its own. Part of what is printed: never to change. */
  private codeOf(caseId: string): string {
    return secretCode(this.keys.code, `licence/${caseId}`, GENERATION);
  }
}
