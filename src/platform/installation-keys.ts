import type { InstallationKeyring } from '@libs/personal-data';

/** Secrets of the installation by purpose, 32 bytes each; made at the first start, stored wrapped. */
export interface InstallationKeys {
  /** Secret codes of the citizens. */
  code: Uint8Array;
  /** Blind indexes: labels of people and identifiers that must be matched and not read. */
  blindIndex: Uint8Array;
  /** Public ids of requests at the Open311 door. */
  publicId: Uint8Array;
  /** Secrets of the second factors of staff. */
  secondFactor: Uint8Array;
  /** Reasons for which somebody read a case under break-glass, and what was made of them. */
  breakGlass: Uint8Array;
  /** Secrets that webhooks sign with. */
  webhook: Uint8Array;
}

/** @param historyIsEmpty only then may they be made: a keystore without them is not the one of this history */
export async function installationKeys(
  keyring: InstallationKeyring,
  historyIsEmpty: boolean,
): Promise<InstallationKeys> {
  const [code, blindIndex, publicId, secondFactor, breakGlass, webhook] = await Promise.all([
    keyring.require('code', historyIsEmpty),
    keyring.require('blind-index', historyIsEmpty),
    keyring.require('public-id', historyIsEmpty),
    // Made whenever they are not there: older histories have none, and nothing of the history rests on them.
    keyring.require('second-factor', true),
    keyring.require('break-glass', true),
    keyring.require('webhook', true),
  ]);
  return { code, blindIndex, publicId, secondFactor, breakGlass, webhook };
}
