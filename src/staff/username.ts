const USERNAME = /^[a-z0-9][a-z0-9._-]{1,63}$/;

/** One spelling of a user name: small letters without accents. So "Núñez" signs in as "nunez". */
export function foldUsername(username: string): string {
  return username.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** Plain ASCII only: no look-alike letter can make a second "admin". */
export function isUsername(folded: string): boolean {
  return USERNAME.test(folded);
}
