export { registerBook } from './register-book.view.js';
export { RegisterBookHttpModule } from './register-book.module.js';
