import type { LetterPart, LetterPartKind } from '@libs/letters';
import type { CommitmentLine, MediationDto } from './mediation-page.dto.js';

/** What an act is made of. */
export interface ActFacts {
  readonly institution: string;
  readonly department: string;
  readonly folio: string;
  readonly facilitator?: string;
  readonly mediation: Omit<MediationDto, 'caseId' | 'version' | 'mediates' | 'withheld'>;
  /** SHA-256 of the commit that recorded it, hex. */
  readonly verification: string;
}

export interface MediationAct {
  readonly name: string;
  readonly title: string;
  readonly parts: readonly LetterPart[];
}

const TYPOLOGY: Readonly<Record<string, string>> = {
  'rights-dispute': 'disputa de derechos',
  occupation: 'ocupación',
  'territorial-limits': 'límites territoriales',
  regularisation: 'regularización',
};

const WAYS: Readonly<Record<string, string>> = {
  courts: 'los tribunales competentes',
  ric: 'el Registro de Información Catastral (RIC)',
  'fondo-de-tierras': 'el Fondo de Tierras',
  other: 'la vía que se indica en las razones',
};

const CAUSES: Readonly<Record<string, string>> = {
  'two-absences': 'la inasistencia sin causa de una parte a dos sesiones consecutivas',
  'will-of-party': 'la voluntad de una de las partes',
  'breach-of-confidentiality': 'la revelación de asuntos confidenciales',
  disrespect: 'faltas de respeto que impiden continuar',
  death: 'el fallecimiento de una de las partes',
};

/** The act by which the mediation came to its agreement or its end; undefined while it came to neither. */
export function mediationAct(facts: ActFacts): MediationAct | undefined {
  const { agreement, ending } = facts.mediation;
  if (agreement !== undefined) return agreementAct(facts, agreement);
  if (ending === undefined) return undefined;
  switch (ending.cause) {
    case 'no-agreement':
      return actOf(facts, { name: 'acta-sin-acuerdo', title: 'Acta de mediación sin acuerdo', on: ending.on }, [
        'Las partes no llegaron a un acuerdo. La mediación concluye y quedan a salvo sus derechos.',
        `Razones: ${told(ending.reasons)}`,
        `Vía que queda abierta: ${wayOf(ending.nextWay)}.`,
      ]);
    case 'not-mediable':
      return actOf(
        facts,
        { name: 'constancia-no-mediable', title: 'Constancia de asunto no mediable', on: ending.on },
        [
          `El asunto no se admite a mediación. Razones: ${told(ending.reasons)}`,
          `Se orienta a las partes a ${wayOf(ending.nextWay)}.`,
        ],
      );
    default:
      return actOf(facts, { name: 'acta-de-conclusion', title: 'Acta de conclusión anticipada', on: ending.on }, [
        `La mediación concluye antes de tiempo por ${CAUSES[ending.cause] ?? ending.cause}${ofParty(facts, ending.party)}.`,
        ...(ending.reasons === undefined ? [] : [`Razones: ${ending.reasons}`]),
        'Quedan a salvo los derechos de las partes para ejercerlos por otras vías.',
      ]);
  }
}

function agreementAct(facts: ActFacts, agreement: NonNullable<MediationDto['agreement']>): MediationAct {
  const { scope, agreedOn: on, text, pending, unsigned } = agreement;
  const title = scope === 'total' ? 'Acta de acuerdo de mediación' : 'Acta de acuerdo parcial de mediación';
  return actOf(facts, { name: 'acta-de-acuerdo', title, on }, [
    `Las partes acuerdan: ${told(text)}`,
    ...facts.mediation.commitments.map((one) => commitmentIn(facts, one)),
    ...(pending === undefined ? [] : [`Queda sin acuerdo: ${pending}`]),
    ...(unsigned.length === 0 ? [] : [`No quisieron firmar: ${unsigned.map((one) => nameOf(facts, one)).join(', ')}.`]),
  ]);
}

function actOf(
  facts: ActFacts,
  { name, title, on }: { name: string; title: string; on: string },
  body: readonly string[],
): MediationAct {
  const { mediation, facilitator } = facts;
  const { typology = '', territory } = mediation;
  const lines: (readonly [LetterPartKind, string])[] = [
    ['institution', facts.institution],
    ['department', facts.department],
    ['title', title],
    ['file', `Expediente ${facts.folio}`],
    ['date', day(on)],
    ['paragraph', `Conflicto: ${TYPOLOGY[typology] ?? typology}.${territory === undefined ? '' : ` ${territory}`}`],
    ...mediation.parties.map(({ party }) => ['paragraph', `Parte: ${presented(facts, party)}`] as const),
    ...mediation.sessions
      .filter(({ stage }) => stage !== 'scheduled')
      .map((one) => ['paragraph', sessionIn(facts, one)] as const),
    ...body.map((text) => ['paragraph', text] as const),
    ['paragraph', 'La Gobernación media y no resuelve sobre la propiedad.'],
    ...mediation.parties.map(({ party }) => ['signature', nameOf(facts, party)] as const),
    ...(facilitator === undefined
      ? []
      : ([
          ['signature', facilitator],
          ['charge', 'Facilitador/a'],
        ] as const)),
    ['code', `Huella del registro de este acto en el historial de la mediación: ${facts.verification}`],
  ];
  return { name, title, parts: lines.map(([part, text]) => ({ part, text })) };
}

function presented({ mediation }: ActFacts, alias: string): string {
  const found = mediation.parties.find(({ party }) => party === alias);
  const speak = found?.representatives ?? [];
  const name = found?.name ?? '(nombre suprimido)';
  if (speak.length === 0) return `${name}.`;
  return `${name}, por ${speak.map((one) => `${one.name} (${one.accreditation})`).join('; ')}.`;
}

function nameOf({ mediation }: ActFacts, alias: string): string {
  return mediation.parties.find(({ party }) => party === alias)?.name ?? '(nombre suprimido)';
}

function ofParty(facts: ActFacts, party: string | undefined): string {
  return party === undefined ? '' : `: ${nameOf(facts, party)}`;
}

function sessionIn(
  facts: ActFacts,
  { session, stage, sessionOn, attendance, separate, unsigned }: MediationDto['sessions'][number],
): string {
  const there = (how: string) =>
    Object.keys(attendance)
      .filter((party) => attendance[party] === how)
      .map((party) => nameOf(facts, party))
      .join(', ');
  const said = [
    ['asistieron', there('present')],
    ['con causa faltaron', there('excused')],
    ['sin causa faltaron', there('absent')],
    ['no quisieron firmar', unsigned.map((party) => nameOf(facts, party)).join(', ')],
  ].filter(([, names]) => names !== '');
  const what = stage === 'held' ? 'celebrada' : 'no celebrada';
  const how = separate === true ? ', por separado' : '';
  return `Sesión ${session}, ${day(sessionOn)}, ${what}${how}; ${said.map((pair) => pair.join(': ')).join('; ')}.`;
}

function commitmentIn(
  facts: ActFacts,
  { commitment, party, text, firstDueOn, reviewEveryDays }: CommitmentLine,
): string {
  // As it was agreed: what was put off later is not in the act.
  const when =
    firstDueOn === undefined ? `revisión cada ${reviewEveryDays} días` : `a más tardar el ${day(firstDueOn)}`;
  return `Compromiso ${commitment}, a cargo de ${nameOf(facts, party)}, ${when}: ${told(text)}`;
}

function wayOf(way: string | undefined): string {
  return WAYS[way ?? 'other'] ?? 'otra vía';
}

function told(text: string | undefined): string {
  return text ?? '(texto suprimido)';
}

function day(on: string): string {
  return new Intl.DateTimeFormat('es-GT', { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(`${on}T00:00:00Z`));
}
