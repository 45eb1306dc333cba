export { cursorOf, type Page, readCursor } from './keyset.js';
