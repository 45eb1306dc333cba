export { showScreens } from './screens.js';
