export {
  addressed,
  cleanLine,
  cleanText,
  LETTER_PARTS,
  LetterFactsMissing,
  type LetterForm,
  type LetterPart,
  type LetterPartKind,
  letterText,
  missingFacts,
  renderLetter,
} from './letter.js';
export {
  isOfAct,
  isPlaceholder,
  LETTER_ACTS,
  type LetterAct,
  type LetterFacts,
  type Placeholder,
  PLACEHOLDERS,
} from './placeholder.js';
export { type LetterTemplate, placeholdersOf, templateFaults, type TemplateFault } from './template.js';
export { dateInWords, type LetterLocale, localeOf } from './words.js';
