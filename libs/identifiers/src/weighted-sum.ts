/** Values of the characters times 2, 3, 4… from the right: the sum under all four check digits. */
export function weightedSum(text: string, alphabet: string): number {
  const values = text.split('').map((character) => alphabet.indexOf(character));
  return values.reduce((sum, value, at) => sum + value * (text.length + 1 - at), 0);
}
