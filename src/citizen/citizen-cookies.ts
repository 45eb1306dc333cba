import { SessionCookie } from '@libs/identity';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../platform/index.js';

/** What ties a browser to a petition that is being written, and to a case that was opened with its code. */
@Injectable()
export class CitizenCookies {
  readonly draft: SessionCookie;
  readonly visit: SessionCookie;

  constructor(@Inject(APP_CONFIG) { publicUrl }: AppConfig) {
    this.draft = SessionCookie.for(publicUrl, 'solicitud');
    this.visit = SessionCookie.for(publicUrl, 'consulta');
  }
}
