import { execFileSync } from 'node:child_process';
import { newSecret, signedHeaders } from './standard-webhooks.js';

describe('a signed message', () => {
  it('is the one of the standard', () => {
    // The example of the specification's own libraries.
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const at = new Date(1_614_265_330_000);
    const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}', at };
    expect(signedHeaders(message, [secret])).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('carries a signature of each secret that is good, as openssl counts them', () => {
    const secrets = [newSecret(), newSecret()];
    const body = '{"type":"case.registered","ñ":"é"}';
    const headers = signedHeaders({ id: 'msg_1', body, at: new Date(1_700_000_000_999) }, secrets);
    const expected = secrets.map((secret) => {
      const hex = Buffer.from(secret.replace('whsec_', ''), 'base64').toString('hex');
      const asked = ['dgst', '-sha256', '-mac', 'HMAC', '-macopt', `hexkey:${hex}`, '-binary'];
      const mac = execFileSync('openssl', asked, { input: `msg_1.1700000000.${body}` });
      return `v1,${mac.toString('base64')}`;
    });
    expect(headers['webhook-signature']).toBe(expected.join(' '));
    expect(secrets[0]).not.toBe(secrets[1]);
  });
});
