import { type LetterTemplate, placeholdersOf, type Placeholder, templateFaults } from '@libs/letters';
import { error, type Found } from './finding.js';
import { actOf, placeOf, SLOT_NAMES, type SlottedLetter, slottedLetters } from './letter-slots.js';
import { type Letters, type Mention, MENTIONS, type Procedure, type ProcedureKind } from './procedure.js';

type Slot = Exclude<keyof Letters, 'resolutions'>;

const OF_A_CITIZEN: readonly Slot[] = ['acuse', 'prevention', 'notification', 'referral', 'dismissal', 'silence'];

/** Besides the resolutions; each only where there may be such an act. */
const NEEDED: Readonly<Record<ProcedureKind, readonly Slot[]>> = {
  PETITION: [...OF_A_CITIZEN, 'admission', 'lapse'],
  COMPLAINT: [...OF_A_CITIZEN, 'admission', 'lapse'],
  LICENCE: [...OF_A_CITIZEN, 'admission', 'lapse'],
  INFORMATION_REQUEST: OF_A_CITIZEN,
  ARCO: OF_A_CITIZEN,
  // Between units: the stamp of reception, and the answer.
  OFICIO: ['acuse'],
};

/** Nothing is dismissed that was not prevented, and no silence is certified that means nothing. */
function mayBe(slot: Slot, { prevention, silence }: Procedure): boolean {
  if (slot === 'prevention' || slot === 'dismissal') return prevention.max > 0;
  return slot !== 'silence' || silence.effect === 'POSITIVE' || silence.effect === 'NEGATIVE';
}

/** Acts that would have no paper, or one that does not say what it must. */
export function letterFindings(procedure: Procedure): Found[] {
  const { kind, letters, outcomes } = procedure;
  const missing = NEEDED[kind]
    .filter((slot) => letters[slot] === undefined && mayBe(slot, procedure))
    .map((slot) =>
      error('letter-missing', ['letters'], `Falta el documento: ${SLOT_NAMES[slot]}`, `Agregue letters.${slot}.`),
    );
  const unwritten = outcomes.flatMap(({ code, name }, at) =>
    Object.hasOwn(letters.resolutions, code)
      ? []
      : [
          error(
            'outcome-without-letter',
            ['outcomes', at],
            `El resultado «${name}» no tiene documento de resolución`,
            `Agregue letters.resolutions["${code}"].`,
          ),
        ],
  );
  const unsaid = MENTIONS.filter((mention) => letters.notification?.mentions.includes(mention) === false).map(
    (mention) =>
      error(
        'mention-missing',
        ['letters', 'notification', 'mentions'],
        `La notificación no lleva la mención ${mention}`,
        'Toda notificación lleva el texto íntegro, el fundamento, si el acto es definitivo y el recurso, su autoridad y su plazo (LFPA 39).',
      ),
  );
  return [...missing, ...unwritten, ...unsaid, ...textFindings(procedure)];
}

/** The letters that have a text, each with it. */
function textFindings({ letters, templates = [] }: Procedure): Found[] {
  const findings = slottedLetters(letters).flatMap((letter) => {
    const act = actOf(letter);
    if (act === undefined) return [];
    const template = templates.find(({ code }) => code === letter.template);
    if (template === undefined)
      return [
        error(
          'letter-without-text',
          [...placeOf(letter), 'template'],
          `No existe la plantilla «${letter.template}»`,
          'Escríbala en letters.json, junto a los trámites, o en templates de este.',
        ),
      ];
    if (template.act !== act)
      return [
        error(
          'letter-of-other-act',
          [...placeOf(letter), 'template'],
          `La plantilla «${template.code}» es de otra clase de acto: ${template.act}`,
          `Nombre una plantilla cuyo act sea ${act}.`,
        ),
      ];
    return unwrittenMentions(letter, template);
  });
  return [...findings, ...templates.flatMap(faultsOf)];
}

const SAID_BY: Readonly<Record<Mention, Placeholder>> = {
  FULL_TEXT: 'texto-del-acto',
  LEGAL_BASIS: 'fundamento',
  FINALITY: 'medio-de-impugnacion',
  APPEAL: 'medio-de-impugnacion',
  APPEAL_BODY: 'medio-de-impugnacion',
  APPEAL_TERM: 'medio-de-impugnacion',
};

/** A mention that the letter promises and its text has no room for. */
function unwrittenMentions(letter: SlottedLetter, template: LetterTemplate): Found[] {
  const open = placeholdersOf(template);
  return letter.mentions
    .filter((mention) => !open.includes(SAID_BY[mention]))
    .map((mention) =>
      error(
        'mention-not-written',
        [...placeOf(letter), 'mentions'],
        `La plantilla «${template.code}» no dice ${mention}`,
        `Ponga el hueco {{${SAID_BY[mention]}}} en su texto.`,
      ),
    );
}

function faultsOf(template: LetterTemplate, at: number): Found[] {
  return templateFaults(template).map(({ at: where, code, message }) =>
    error(
      code,
      ['templates', at, ...where],
      `Plantilla «${template.code}»: ${message}`,
      'Corrija el texto de la plantilla; docs/procedures.md enumera los huecos.',
    ),
  );
}
