import { installationKey, type KeyDocument, type WrappingKey } from '@libs/personal-data';
import type { Collection } from 'mongodb';

/** Secrets of the installation by purpose, 32 bytes each; made at the first start, stored wrapped. */
export interface InstallationKeys {
  /** Secret codes of the citizens. */
  code: Uint8Array;
  /** Macs of requests. */
  request: Uint8Array;
  /** Blind indexes of identifiers and phones. */
  blindIndex: Uint8Array;
}

export async function installationKeys(
  keys: Collection<KeyDocument>,
  wrapping: WrappingKey,
): Promise<InstallationKeys> {
  const [code, request, blindIndex] = await Promise.all(
    ['code', 'request', 'blind-index'].map((purpose) => installationKey(keys, wrapping, purpose)),
  );
  if (!code || !request || !blindIndex) throw new Error('an installation key is missing');
  return { code, request, blindIndex };
}
