import { variablesLeft } from './fill-in.js';

/**
 * Puts a text in the place of what lies between two places of a box, as if it were typed: one undo takes it out again, and what it replaced
 * comes back. The first variable that nothing was put in for is marked, so that it is typed over; else the caret stands behind the text.
 */
export function insertText(box: HTMLTextAreaElement, text: string, from: number, to: number): void {
  box.focus();
  box.setSelectionRange(from, to);
  // Deprecated and without a successor: nothing else writes into a box so that the browser's own undo knows of it.
  const done = document.execCommand('insertText', false, text);
  if (!done) {
    box.setRangeText(text, from, to, 'end');
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  const [left] = variablesLeft(text);
  if (left !== undefined) box.setSelectionRange(from + left.from, from + left.to);
}
