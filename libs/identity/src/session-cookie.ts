/** 256 random bits as base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/**
 * The session cookie. Over https it is `__Host-sid`, which a browser accepts only when Secure, for this host and for the
 * whole site, so that no neighbouring subdomain can plant one.
 */
export class SessionCookie {
  readonly name: string;

  constructor(
    private readonly secure: boolean,
    name = 'sid',
  ) {
    this.name = secure ? `__Host-${name}` : name;
  }

  static for(publicUrl: string, name?: string): SessionCookie {
    return new SessionCookie(publicUrl.startsWith('https:'), name);
  }

  /** The token in a Cookie header; undefined when there is none or it cannot be one of ours. */
  read(header: string | undefined): string | undefined {
    for (const pair of header?.split(';') ?? []) {
      const [name, value] = pair.split('=', 2);
      if (name?.replace(/^[ \t]+|[ \t]+$/g, '') === this.name)
        return TOKEN.test(value?.trim() ?? '') ? value?.trim() : undefined;
    }
    return undefined;
  }

  set(token: string, maxAgeSeconds: number): string {
    return `${this.name}=${token}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${this.secure ? '; Secure' : ''}`;
  }

  clear(): string {
    return this.set('', 0);
  }
}
