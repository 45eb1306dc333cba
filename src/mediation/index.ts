export { eraseMediationProcessor, mediationErasure } from './mediation-erasure.queue.js';
export { mediationStream } from './mediation-stream.js';
export { MediationHttpModule, MediationModule } from './mediation.module.js';
