export { arrivedTooSlowly, contentTooLarge, incompleteUpload, tooManyAtOnce } from './content-problems.js';
export { ContentScanner, type ScannerOptions } from './content-scanner.js';
export { ContentWatch, type Watched } from './content-watch.js';
export { ImagePress, type ImageType, PRESS_LIMITS, type PressLimits } from './image-press.js';
export { type IntakeType } from './media-type.js';
export { Slots } from './slots.js';
