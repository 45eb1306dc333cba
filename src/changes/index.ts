export { ChangesHttpModule } from './changes.module.js';
