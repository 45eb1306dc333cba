export { InstallationKeyring } from './installation-keys.js';
export { aliasOfKey, type DataKey, DESTROYED, type KeyDocument, keyIdOf, type KeyName, KeyStore } from './keystore.js';
export { type ContentAddress, openContent, sealContent, UnopenableContent } from './sealed-content.js';
export {
  isSealed,
  open,
  type Opening,
  seal,
  type SealAddress,
  type SealedValue,
  UnopenableValue,
  verifyCommitment,
} from './sealed-value.js';
export { type WrappedKey, WrappingKey, WrappingKeyMissing, WrappingKeyWrong } from './wrapping-key.js';
