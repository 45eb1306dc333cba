export { SnippetsHttpModule } from './snippets.module.js';
export { SNIPPETS } from './snippets.store.js';
