export { Outbound, type OutboundOptions, type OutboundTimes } from './outbound.js';
export { OutboundFailed, OutboundRefused } from './outbound-errors.js';
export { OutboundRules, type OutboundSettings } from './outbound-rules.js';
export { type Resolve, resolveByDns } from './resolve.js';
