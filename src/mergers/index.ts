export { mergerPublication, publishMergersProcessor } from './merger-publication.queue.js';
export { mergerStream } from './merger-stream.js';
export { MergerSweep } from './merger-sweep.js';
export { MergersHttpModule, MergersModule, MergingModule } from './mergers.module.js';
