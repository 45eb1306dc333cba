export { bytesOf, type BinaryShape, type Bytes } from './binary.js';
export { canonicalJson, NotCanonical } from './canonical-json.js';
export { contentHash } from './content-hash.js';
export { commitHash, leafOf, streamGenesis } from './chain.js';
export {
  verifyStream,
  type ChainedCommit,
  type ChainFlaw,
  type ChainHead,
  type StreamVerdict,
} from './verify-stream.js';
