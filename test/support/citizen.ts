import type { PaperReceipt } from '../../src/cases/attachments/public-attachments.controller.js';
import type { PublicStatus } from '../../src/cases/public-status/public-status.js';
import { type Answer, expected, HttpCaller } from './http-caller.js';
import { type SentFile, sending } from './sent-file.js';
import type { TheTownHall } from './the-town-hall.js';

/** Whoever asked, with nothing but the acuse in hand. */
export class Citizen {
  private readonly http: HttpCaller;
  private formToken = '';

  constructor({ url }: TheTownHall) {
    this.http = new HttpCaller(url);
  }

  async follows({ folio, secretCode }: { folio: string; secretCode: string }): Promise<PublicStatus> {
    return expected(200, 'the status', await this.asks(folio, secretCode)).body;
  }

  /** The page that the acuse's QR leads to, with what it loads. */
  async opensThePage(): Promise<Answer[]> {
    const page = await this.http.call('GET', '/consulta');
    const parts = [...page.text.matchAll(/(?:src|href)="(\/[^"#]+\.(?:js|css)[^"]*)"/g)].map(([, path = '']) => path);
    return [page, ...(await Promise.all(parts.map((path) => this.http.call('GET', path))))];
  }

  /** Sends a paper that was asked for, from the telephone. */
  brings({ folio, secretCode }: { folio: string; secretCode: string }, file: SentFile): Promise<Answer<PaperReceipt>> {
    const { headers, ...call } = sending(file);
    const acuse = { 'x-folio': folio, 'x-secret-code': secretCode };
    return this.http.call('POST', '/api/v1/public/attachments', { ...call, headers: { ...headers, ...acuse } });
  }

  /** What anybody may read of the API. */
  reads<Body>(path: string): Promise<Answer<Body>> {
    return this.http.get(path);
  }

  /** Opens the case with the acuse, as the page's forms do. */
  async opens({ folio, secretCode }: { folio: string; secretCode: string }): Promise<Answer> {
    expected(303, 'the case', await this.sends('/consulta', { folio, clave: secretCode }));
    return this.goesTo('/consulta/tramite');
  }

  /** A page of the case that is open. */
  async goesTo(path: string): Promise<Answer> {
    const page = await this.http.call('GET', path);
    this.formToken = /name="t" value="([^"]+)"/.exec(page.text)?.[1] ?? this.formToken;
    return page;
  }

  /** Sends a form of the case that is open; hands over the page that it leads to, with where that is. */
  async submits(path: string, fields: Record<string, string>): Promise<Answer & { at: string }> {
    const sent = expected(303, `a form to ${path}`, await this.sends(path, { t: this.formToken, ...fields }));
    const at = sent.headers.get('location') ?? '';
    return { ...(await this.goesTo(at)), at };
  }

  /** Says how they were attended. */
  async rates(acuse: { folio: string; secretCode: string }, rating: number): Promise<void> {
    await this.opens(acuse);
    await this.submits('/consulta/calificacion', { calificacion: String(rating) });
  }

  private sends(path: string, fields: Record<string, string>): Promise<Answer> {
    return this.http.call('POST', path, {
      raw: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  }

  asks(folio: string, code: string): Promise<Answer<PublicStatus>> {
    return this.http.post('/public/status', { folio, code });
  }
}
