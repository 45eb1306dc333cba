import { error, type Found } from './finding.js';
import { type Letters, MENTIONS, type Procedure, type ProcedureKind } from './procedure.js';

type Slot = Exclude<keyof Letters, 'resolutions'>;

const NAMES: Readonly<Record<Slot, string>> = {
  acuse: 'el acuse',
  prevention: 'la prevención',
  admission: 'la admisión',
  notification: 'la notificación',
};

/** Besides the resolutions; the prevention only where there may be one. */
const NEEDED: Readonly<Record<ProcedureKind, readonly Slot[]>> = {
  PETITION: ['acuse', 'prevention', 'admission', 'notification'],
  COMPLAINT: ['acuse', 'prevention', 'admission', 'notification'],
  LICENCE: ['acuse', 'prevention', 'admission', 'notification'],
  INFORMATION_REQUEST: ['acuse', 'prevention', 'notification'],
  ARCO: ['acuse', 'prevention', 'notification'],
  // Between units: the stamp of reception, and the answer.
  OFICIO: ['acuse'],
};

/** Acts that would have no paper, or one that does not say what it must. */
export function letterFindings({ kind, letters, outcomes, prevention }: Procedure): Found[] {
  const missing = NEEDED[kind]
    .filter((slot) => letters[slot] === undefined && (slot !== 'prevention' || prevention.max > 0))
    .map((slot) =>
      error('letter-missing', ['letters'], `Falta el documento de ${NAMES[slot]}`, `Agregue letters.${slot}.`),
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
  return [...missing, ...unwritten, ...unsaid];
}
