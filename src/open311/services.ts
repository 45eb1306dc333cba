import type { CatalogueEntry, InstitutionRecord, ProcedureDefinition } from '../institutions/index.js';

/** A matter people can report without an account: what GeoReport calls a service. */
export interface Service {
  /** The matter's code in the catalogue. */
  code: string;
  name: string;
  procedure: ProcedureDefinition;
}

/** The place of a request nobody could place. An institution without it needs the place to be named. */
export const UNKNOWN_PLACE = 'sin-ubicar';

/** The one attribute a service has: the colonia, a place of the catalogue. */
export const PLACE_ATTRIBUTE = 'colonia';

/** Matters of the public procedures; a matter that two of them take goes by the first. */
export function servicesOf({ procedures, matters }: InstitutionRecord): Service[] {
  const open = procedures.filter((procedure) => procedure.public);
  return matters.flatMap(({ code, name }) => {
    const procedure = open.find((one) => one.matters?.includes(code) ?? true);
    return procedure === undefined ? [] : [{ code, name, procedure }];
  });
}

/** An entry of the service list. */
export function serviceEntry({ code, name, procedure }: Service) {
  return {
    service_code: code,
    service_name: name,
    description: procedure.description ?? procedure.name,
    metadata: true,
    type: 'realtime',
    keywords: '',
    group: procedure.name,
  };
}

/** What can be told beyond description and location: the colonia, as a list to choose from. */
export function serviceDefinition({ code }: Service, places: readonly CatalogueEntry[]) {
  return {
    service_code: code,
    attributes: [
      {
        variable: true,
        code: PLACE_ATTRIBUTE,
        datatype: 'singlevaluelist',
        required: !places.some((place) => place.code === UNKNOWN_PLACE),
        datatype_description: null,
        order: 1,
        description: 'Colonia o barrio',
        values: places
          .filter((place) => place.code !== UNKNOWN_PLACE)
          .map((place) => ({ key: place.code, name: place.name })),
      },
    ],
  };
}

/** What may be expected, in words of the catalogue. */
export function serviceNotice({ procedure }: Service): string {
  return `Plazo de respuesta: ${procedure.termDays} días hábiles.`;
}
