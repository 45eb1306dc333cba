import type { CalendarChange } from '../../src/calendars/calendar-change.js';
import { type Answer, expected } from './http-caller.js';
import { signedIn, StaffMember } from './staff-member.js';
import type { TheTownHall } from './the-town-hall.js';

/** Runs the installation and never sees what is in a case. */
export class Administrator extends StaffMember {
  static async arrives(hall: TheTownHall, username = 'administrador'): Promise<Administrator> {
    const { http, account } = await signedIn(hall, username);
    return new Administrator(http, account, hall);
  }

  /** A day does not count, by a published act. */
  async declaresHoliday(date: string, key?: string): Promise<CalendarChange> {
    return expected(201, 'declaring a holiday', await this.triesHoliday({ ...aHoliday, date }, key)).body;
  }

  triesHoliday(body: object, key?: string): Promise<Answer<CalendarChange>> {
    return this.http.post('/calendar/holidays', body, key === undefined ? {} : { 'idempotency-key': key });
  }

  async suspendsLabours(from: string, to: string): Promise<CalendarChange> {
    return expected(201, 'suspending labours', await this.triesSuspension({ ...aFlood, from, to })).body;
  }

  triesSuspension(body: object): Promise<Answer<CalendarChange>> {
    return this.http.post('/calendar/suspensions', body);
  }

  async revokes({ declarationId }: Pick<CalendarChange, 'declarationId'>): Promise<CalendarChange> {
    return expected(200, 'revoking', await this.triesRevoking(declarationId)).body;
  }

  triesRevoking(declarationId: string, body: object = { reason: 'El acuerdo quedó sin efectos' }) {
    return this.http.post<CalendarChange>(`/calendar/declarations/${declarationId}/revocation`, body);
  }
}

const act = {
  acuerdo: 'Acuerdo de Cabildo 186/2026',
  legalBasis: 'Ley Orgánica Municipal del Estado de México, artículo 31',
};
export const aHoliday = { name: 'Asueto por acuerdo', ...act };
export const aFlood = { name: 'Suspensión de labores por inundación', ...act };
