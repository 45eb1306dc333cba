import { LETTER_ACTS, type LetterTemplate, templateFaults } from '@libs/letters';
import { declaredIn } from './declared.js';
import { ProcedureInvalid } from './faults.js';
import { type Check, choice, code, list, Place, record, text } from './shape.js';

/** The shape of templates; what they leave open is looked at with the procedures that name them (letter-findings.ts). */
export const templates: Check<readonly LetterTemplate[]> = list(
  record<LetterTemplate>({
    code,
    act: choice(...LETTER_ACTS),
    subject: text,
    body: list(text, { min: 1 }),
  }),
  { unique: 'code' },
);

interface Shared {
  readonly templates: readonly LetterTemplate[];
}
const shared = record<Shared>({ templates });

/** The letters that the procedures of an institution share. @throws ProcedureInvalid with every fault of the text */
export function parseLetters(json: string, file: string): readonly LetterTemplate[] {
  const document = ProcedureInvalid.parsed(json, file);
  const place = Place.root(declaredIn(undefined));
  shared(document, place);
  if (place.faults.length === 0) textFaults((document as Shared).templates, place.at('templates'));
  if (place.faults.length > 0) throw new ProcedureInvalid(file, place.faults);
  return (document as Shared).templates;
}

/** Told of the file they stand in, once, and not of every procedure that names them. */
function textFaults(found: readonly LetterTemplate[], place: Place): void {
  found.forEach((template, at) => {
    for (const { at: where, message } of templateFaults(template))
      where.reduce((above, key) => above.at(key), place.at(at)).fault(message);
  });
}
