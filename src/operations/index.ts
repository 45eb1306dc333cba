export { OperationsHttpModule } from './operations.module.js';
