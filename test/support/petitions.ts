import type { RegisterPetitionDto } from '../../src/cases/cases.dto.js';

/** A petition as the desk sends it, classified. */
export type Petition = RegisterPetitionDto & { matter: string; place: string };

type Changes = Partial<Petition>;

/** Goes by rule to servicios-publicos, whose cases go round among its officers. */
export function aStreetLightPetition(changes: Changes = {}): Petition {
  return {
    procedure: 'peticion-ciudadana',
    matter: 'luminaria',
    place: 'barrio-san-pedro',
    channel: 'desk',
    subject: 'Lámpara fundida en la esquina',
    description: 'No hay luz desde hace una semana.\nEs la esquina de la escuela.',
    applicant: { name: 'María Núñez Peña', phone: '55 1234 5678' },
    ...changes,
  };
}

/** Goes by rule to obras-publicas, where the officer with the fewest open cases gets it. */
export function aPotholePetition(changes: Changes = {}): Petition {
  return aStreetLightPetition({
    matter: 'bache',
    subject: 'Bache profundo frente al mercado',
    description: 'Ya se poncharon dos llantas.',
    ...changes,
  });
}

/** Goes by rule to desarrollo-urbano, where a person hands out the cases. */
export function aLandUsePetition(changes: Changes = {}): Petition {
  return aStreetLightPetition({
    matter: 'uso-de-suelo',
    subject: 'Bodega en zona de viviendas',
    description: 'Entran camiones toda la noche.',
    ...changes,
  });
}

/** Fits no rule. */
export function anUnroutablePetition(changes: Changes = {}): Petition {
  return aStreetLightPetition({
    matter: 'otro',
    subject: 'Una sirena que no es de nadie',
    description: 'Suena cada noche y nadie sabe de quién es.',
    ...changes,
  });
}

/** Says in free words what it is about; nobody has classified it. */
export function aFreeTextPetition(changes: Partial<RegisterPetitionDto> = {}): RegisterPetitionDto {
  return {
    procedure: 'peticion-ciudadana',
    channel: 'web',
    subject: 'No hay luz en mi calle',
    description: 'Desde el lunes no prende ninguna lámpara de la calle, ni sé a quién decirle.',
    applicant: { name: 'María Núñez Peña', phone: '55 1234 5678' },
    ...changes,
  };
}

/** Against somebody who works here; sealed, and about nobody in particular unless told. */
export function aComplaint(changes: Partial<RegisterPetitionDto> = {}): RegisterPetitionDto {
  return {
    procedure: 'denuncia-contra-servidor-publico',
    channel: 'desk',
    subject: 'Me pidieron dinero por una inspección',
    description: 'El lunes, en la obra de la calle Hidalgo, me pidieron quinientos pesos.',
    form: { hechos: 'Me pidieron quinientos pesos por no clausurar.', tipo: 'corrupcion' },
    ...changes,
  };
}

/** Somebody asks, in a case of its own, what becomes of their data in another one. */
export function aDataRequest(derecho: 'rectificacion' | 'cancelacion', datos: string): RegisterPetitionDto {
  return aStreetLightPetition({
    procedure: 'derechos-arco',
    matter: 'otro',
    applicant: { name: 'Titular Inventada', identifier: 'QXCT900101HDFNNR01' },
    form: { derecho, datos },
  });
}
