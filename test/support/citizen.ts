import type { PublicStatus } from '../../src/cases/public-status.js';
import { type Answer, expected, HttpCaller } from './http-caller.js';
import type { TheTownHall } from './the-town-hall.js';

/** Whoever asked, with nothing but the acuse in hand. */
export class Citizen {
  private readonly http: HttpCaller;

  constructor({ url }: TheTownHall) {
    this.http = new HttpCaller(url);
  }

  async follows({ folio, secretCode }: { folio: string; secretCode: string }): Promise<PublicStatus> {
    return expected(200, 'the status', await this.asks(folio, secretCode)).body;
  }

  asks(folio: string, code: string): Promise<Answer<PublicStatus>> {
    return this.http.post('/public/status', { folio, code });
  }
}
