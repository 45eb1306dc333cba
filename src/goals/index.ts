export { goalStream } from './goal-stream.js';
export { GoalsHttpModule } from './goals.module.js';
