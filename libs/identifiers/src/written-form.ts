/** Any space or dash; on its own a mark of layout in every identifier here. */
export const separator = /[\s\p{Pd}]/u;
const separators = new RegExp(separator, 'gu');

/** Upper case without the blanks around it, and Ñ as one character. Other letters keep their case: they are in no identifier. */
export function upperCased(text: string): string {
  return text
    .trim()
    .normalize('NFC')
    .replaceAll(/[a-zñ]/g, (letter) => letter.toUpperCase());
}

export function withoutSeparators(text: string): string {
  return upperCased(text).replaceAll(separators, '');
}
