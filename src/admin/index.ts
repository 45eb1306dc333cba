export { showQueues } from './queue-board.queue.js';
