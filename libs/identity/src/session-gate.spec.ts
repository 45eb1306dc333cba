import { type Principal, SessionResolver } from './principal.js';
import { SessionCookie } from './session-cookie.js';
import { SESSION_CACHE_MS, SessionGate } from './session-gate.js';

const token = 'A'.repeat(43);
const clerk: Principal = { kind: 'staff', id: 's-1', institution: 'i', role: 'clerk', sessionId: 'h' };

class Sessions extends SessionResolver {
  asked = 0;
  askedFor: string[] = [];
  open = true;

  resolve(ids: readonly string[]): Promise<(Principal | undefined)[]> {
    this.asked++;
    this.askedFor.push(...ids);
    return Promise.resolve(ids.map(() => (this.open ? clerk : undefined)));
  }
}

function aGate() {
  const sessions = new Sessions();
  return {
    sessions,
    gate: new SessionGate(sessions, new SessionCookie(false)),
    request: { headers: { cookie: `sid=${token}` } },
  };
}

describe('the gate', () => {
  it('lets the role in, asks once a second at most, and forgets a session that ended', async () => {
    jest.useFakeTimers();
    jest.advanceTimersByTime(1); // the cache takes a start of 0 for none
    try {
      const { sessions, gate, request } = aGate();
      await expect(gate.admit(request, 'register')).resolves.toEqual(clerk);
      await gate.admit(request, 'register');
      expect(sessions.asked).toBe(1);
      sessions.open = false;
      jest.advanceTimersByTime(SESSION_CACHE_MS + 1);
      await expect(gate.admit(request, 'register')).rejects.toMatchObject({ status: 401 });
      expect(SESSION_CACHE_MS).toBeLessThanOrEqual(1000);
    } finally {
      jest.useRealTimers();
    }
  });

  it('looks at all that are in use together, and turns away who lost theirs meanwhile', async () => {
    jest.useFakeTimers();
    jest.advanceTimersByTime(1_000);
    try {
      const { sessions, gate } = aGate();
      const requests = ['A', 'B', 'C'].map((letter) => ({ headers: { cookie: `sid=${letter.repeat(43)}` } }));
      await Promise.all(requests.map((request) => gate.who(request)));
      expect([sessions.asked, sessions.askedFor.length]).toEqual([1, 3]);
      jest.advanceTimersByTime(SESSION_CACHE_MS / 2);
      await gate.who(requests[0]!);
      expect([sessions.asked, sessions.askedFor.length]).toEqual([2, 6]);
      // The others are as fresh as the one that asked.
      jest.advanceTimersByTime(SESSION_CACHE_MS / 2 + 1);
      sessions.open = false;
      await expect(gate.who(requests[2]!)).resolves.toEqual(clerk);
      await jest.advanceTimersByTimeAsync(1);
      expect([sessions.asked, sessions.askedFor.length]).toEqual([3, 9]);
      await expect(gate.who(requests[1]!)).resolves.toBeUndefined();
      // Nobody asked for this long: it is looked at by its own request again.
      sessions.open = true;
      await gate.who(requests[1]!);
      jest.advanceTimersByTime(6_000);
      sessions.askedFor = [];
      await gate.who(requests[2]!);
      expect(sessions.askedFor).toHaveLength(1);
    } finally {
      jest.useRealTimers();
    }
  });

  it('lets nobody in by an answer from before the sign-out, nor for long when the store does not answer', async () => {
    jest.useFakeTimers();
    jest.advanceTimersByTime(1_000);
    try {
      const { sessions, gate, request } = aGate();
      const late = gate.who(request);
      gate.forget(request);
      await late;
      sessions.open = false;
      await expect(gate.who(request)).resolves.toBeUndefined();
      sessions.open = true;
      await gate.who(request);
      jest.spyOn(sessions, 'resolve').mockRejectedValue(new Error('away'));
      jest.advanceTimersByTime(SESSION_CACHE_MS - 1);
      await expect(gate.who(request)).resolves.toEqual(clerk);
      await jest.advanceTimersByTimeAsync(2);
      await expect(gate.who(request)).rejects.toThrow('away');
    } finally {
      jest.useRealTimers();
    }
  });

  it('forgets at once when told', async () => {
    const { sessions, gate, request } = aGate();
    await gate.who(request);
    sessions.open = false;
    gate.forget(request);
    await expect(gate.who(request)).resolves.toBeUndefined();
  });

  it('refuses another role, and asks nothing for a token that cannot be one', async () => {
    const { sessions, gate, request } = aGate();
    await expect(gate.admit(request, 'rebind')).rejects.toMatchObject({ status: 403 });
    sessions.asked = 0;
    for (const cookie of [undefined, '', 'sid=', 'sid=short', `sid=${token}x`, `xsid=${token}`, 'sid[$ne]=1']) {
      await expect(gate.admit({ headers: { cookie } }, 'register')).rejects.toMatchObject({
        status: 401,
        code: 'not-signed-in',
      });
    }
    expect(sessions.asked).toBe(0);
  });
});

describe('the cookie', () => {
  it('is __Host- and Secure over https only', () => {
    expect(SessionCookie.for('https://x').set('t', 5)).toBe(
      '__Host-sid=t; Path=/; Max-Age=5; HttpOnly; SameSite=Lax; Secure',
    );
    expect(SessionCookie.for('http://x').set('t', 5)).toBe('sid=t; Path=/; Max-Age=5; HttpOnly; SameSite=Lax');
  });

  it('is found among others, and only under its own name', () => {
    const secure = new SessionCookie(true);
    expect(secure.read(`a=b; __Host-sid=${token}; c=d`)).toBe(token);
    expect(secure.read(`sid=${token}`)).toBeUndefined();
    expect(secure.read(`\u00a0__Host-sid=${token}`)).toBeUndefined();
  });
});
