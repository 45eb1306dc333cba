/** A key of an object or an index of an array. */
export type PathPart = string | number;

/** `applicant.phones[1]`, made safe to repeat in an answer: other characters of a key become `?`, and it is cut. */
export function pathText(parts: readonly PathPart[]): string {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'number') text += `[${part}]`;
    else text += (text === '' ? '' : '.') + part.slice(0, 64).replace(/[^\w$-]/g, '?');
    if (text.length > 200) return `${text.slice(0, 200)}…`;
  }
  return text;
}
