import { error, type Found, type KnownCodes, warning } from './finding.js';
import type { Procedure } from './procedure.js';

/** What is wrong by law: rules repealed or unsure, requirements that rest on none, identity asked for where it may not be. */
export function lawFindings(procedure: Procedure, { onDate }: KnownCodes): Found[] {
  const over = procedure.validTo !== undefined && procedure.validTo < onDate;
  return [
    ...(over ? [] : bases(procedure, onDate)),
    ...requirements(procedure),
    ...identity(procedure),
    ...limits(procedure),
  ];
}

function bases({ legalBasis }: Procedure, onDate: string): Found[] {
  return legalBasis.flatMap(({ text, status, statusDate, sure, ask }, at) => {
    const path = ['legalBasis', at];
    if (status === 'repealed' && statusDate <= onDate)
      return [
        error(
          'basis-repealed',
          path,
          `El fundamento «${text}» está derogado desde el ${statusDate}`,
          'Abra una versión nueva del trámite con la norma vigente y cierre esta con validTo.',
        ),
      ];
    if (status === 'repealed')
      return [
        warning(
          'basis-to-be-repealed',
          path,
          `El fundamento «${text}» queda derogado el ${statusDate}`,
          'Prepare una versión nueva del trámite que empiece ese día.',
        ),
      ];
    if (sure !== 'low' && sure !== 'open') return [];
    return [warning('basis-to-confirm', path, `Por confirmar: «${text}»`, `Pregunte al área jurídica: ${ask ?? ''}`)];
  });
}

function requirements(procedure: Procedure): Found[] {
  return procedure.requirements.flatMap(({ name, basis }, at) =>
    basis.length > 0
      ? []
      : [
          error(
            'requirement-without-basis',
            ['requirements', at, 'basis'],
            `El requisito «${name}» no tiene fundamento`,
            'Nombre la norma que lo pide, o quite el requisito: solo se puede exigir lo que una norma exige.',
          ),
        ],
  );
}

function identity({ kind, anonymous, identityPolicy, confidentiality, routing }: Procedure): Found[] {
  const found: Found[] = [];
  const may = (wanted: string) => `Ponga identityPolicy en ${wanted}.`;
  if (kind === 'INFORMATION_REQUEST' && identityPolicy === 'REQUIRED')
    found.push(
      error(
        'identity-against-law',
        ['identityPolicy'],
        'Una solicitud de información no puede exigir identidad (LGTAIP 126; en Guatemala tampoco se exige motivo ni interés)',
        may('FORBIDDEN_TO_REQUIRE'),
      ),
    );
  if (anonymous && identityPolicy === 'REQUIRED')
    found.push(
      error(
        'identity-against-law',
        ['identityPolicy'],
        'Lo que puede presentarse de forma anónima no puede exigir identidad (LGRA 91)',
        may('FORBIDDEN_TO_REQUIRE'),
      ),
    );
  if (kind === 'ARCO' && identityPolicy !== 'REQUIRED')
    found.push(
      error(
        'identity-not-proven',
        ['identityPolicy'],
        'Quien ejerce derechos sobre sus datos personales debe acreditar su identidad (LGPDPPSO 43)',
        may('REQUIRED'),
      ),
    );
  if (kind === 'COMPLAINT' && anonymous && confidentiality !== 'sealed')
    found.push(
      error(
        'anonymous-not-sealed',
        ['confidentiality'],
        'Una denuncia que puede ser anónima se guarda sellada: ni siquiera su existencia es pública',
        'Ponga confidentiality en sealed.',
      ),
    );
  if (confidentiality === 'sealed' && routing.rules.length > 0)
    found.push(
      error(
        'sealed-routed-by-rules',
        ['routing', 'rules'],
        'Lo sellado va siempre al órgano de control: una regla por asunto o lugar podría llevarlo con la persona señalada',
        'Quite las reglas y nombre al órgano de control en defaultDepartment.',
      ),
    );
  return found;
}

function limits({ prevention, kind, validity, licence }: Procedure): Found[] {
  const found: Found[] = [];
  if (prevention.max > 1)
    found.push(
      error(
        'prevention-repeated',
        ['prevention', 'max'],
        `Se permiten ${prevention.max} prevenciones; la revisión es una sola y completa`,
        'Ponga max en 1: una segunda necesita en el caso una autorización con motivo.',
      ),
    );
  if (kind === 'LICENCE' && validity === undefined && licence === undefined)
    found.push(
      error('licence-without-validity', [], 'La licencia no dice cuánto vale lo que se expide', 'Agregue validity.'),
    );
  if (licence !== undefined && validity === undefined)
    found.push(
      error(
        'licence-without-validity',
        ['licence'],
        'Lo que se asienta en el registro de licencias no dice cuánto vale',
        'Agregue validity.',
      ),
    );
  if (licence?.renewal !== undefined && validity?.kind === 'indefinite')
    found.push(
      error(
        'renewal-of-indefinite',
        ['licence', 'renewal'],
        'Vale por tiempo indefinido y dice cómo se renueva',
        'Quite renewal, o ponga en validity hasta cuándo vale.',
      ),
    );
  return found;
}
