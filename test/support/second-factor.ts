import { Authenticator } from './authenticator.js';
import { expected, type HttpCaller } from './http-caller.js';

/** Sets up a second factor for whoever is signed in there. */
export async function enrols(http: HttpCaller): Promise<{ telephone: Authenticator; recovery: string[] }> {
  const begun = await http.post<{ secret: string }>('/second-factor/enrolment');
  const telephone = new Authenticator(expected(201, 'enrolling', begun).body.secret);
  const code = telephone.code();
  const confirmed = await http.post<{ recoveryCodes: string[] }>('/second-factor/confirmation', { code });
  return { telephone, recovery: expected(201, 'confirming', confirmed).body.recoveryCodes };
}
