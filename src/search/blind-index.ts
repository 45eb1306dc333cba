import { createHmac } from 'node:crypto';

export type MatchedKind = 'identifier' | 'phone';

/** What a value of a person is matched by without being read; undefined where it is too short to tell people apart. */
export type BlindIndex = (kind: MatchedKind, institution: string, value: string) => string | undefined;

const LEAST_SIGNS = 5;
/** 128 bits as base64url. */
const LENGTH = 22;

/** A keyed HMAC, so that whoever has the rows and not the key cannot try all telephone numbers. */
export function blindIndex(key: Uint8Array): BlindIndex {
  return (kind, institution, value) => {
    const compared = kind === 'phone' ? comparedPhone(value) : comparedIdentifier(value);
    if (compared === undefined) return undefined;
    const mac = createHmac('sha256', key).update(['person', kind, institution, compared].join('\0'));
    return mac.digest('base64url').slice(0, LENGTH);
  };
}

/** As it is compared: capitals, without spaces, hyphens and dots. */
export function comparedIdentifier(value: string): string | undefined {
  const signs = value.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return signs.length < LEAST_SIGNS ? undefined : signs;
}

const GUATEMALA = /^(?:00)?502(\d{8})$/;

/** A national number, however it was written: ten digits of Mexico, eight of Guatemala. */
export function comparedPhone(value: string): string | undefined {
  const digits = value.replaceAll(/\D/g, '');
  if (digits.length < 7) return undefined;
  return GUATEMALA.exec(digits)?.[1] ?? digits.slice(-10);
}
