import { cumulate } from './random.js';

/** One department of the invented town that the datasets are about. */
export interface TownDepartment {
  readonly code: string;
  readonly name: string;
  /** Days until half of its cases are resolved. */
  readonly medianDays: number;
  /** Hit by a storm: six times the cases on such a day. */
  readonly stormy: boolean;
}

export const OFFICERS_PER_DEPARTMENT = 30;
export const CATEGORIES_PER_DEPARTMENT = 10;
/** Business days to answer in, by category. */
export const CATEGORY_TERMS: readonly number[] = [10, 15, 5, 20, 3, 30, 10, 15, 45, 60];

const NAMES: readonly (readonly [string, string, number, boolean?])[] = [
  ['bacheo', 'Bacheo y pavimentos', 4, true],
  ['alumbrado', 'Alumbrado público', 2, true],
  ['agua', 'Agua potable', 1.5],
  ['drenaje', 'Drenaje y alcantarillado', 3, true],
  ['limpia', 'Limpia y recolección', 0.5],
  ['parques', 'Parques, jardines y arbolado', 6, true],
  ['transito', 'Tránsito y vialidad', 1],
  ['seguridad', 'Seguridad pública', 0.2],
  ['desarrollo-urbano', 'Desarrollo urbano', 20],
  ['licencias', 'Licencias y permisos', 15],
  ['catastro', 'Catastro', 12],
  ['tesoreria', 'Tesorería', 8],
  ['registro-civil', 'Registro civil', 3],
  ['ecologia', 'Ecología y medio ambiente', 10],
  ['proteccion-civil', 'Protección civil', 0.7],
  ['desarrollo-social', 'Desarrollo social', 14],
  ['educacion', 'Educación y cultura', 9],
  ['mercados', 'Mercados y vía pública', 5],
  ['juridico', 'Dirección jurídica', 25],
  ['transparencia', 'Transparencia', 30],
];

export const DEPARTMENTS: readonly TownDepartment[] = NAMES.map(([code, name, medianDays, stormy = false]) => ({
  code,
  name,
  medianDays,
  stormy,
}));

const zipf = DEPARTMENTS.map((_, index) => 1 / (index + 1));
/** Zipf(1): the first department gets 28 % of the cases, as 311 data is skewed. */
export const CALM_SHARES = cumulate(zipf);
export const STORM_SHARES = cumulate(zipf.map((weight, index) => (DEPARTMENTS[index]?.stormy ? 6 * weight : weight)));
/** How many cases a storm day brings for each of a calm one. */
export const STORM_FACTOR = (STORM_SHARES.at(-1) ?? 1) / (CALM_SHARES.at(-1) ?? 1);

/** Catalogue code of a category: its rule leads to the department. */
export function matterOf(department: number, category: number): string {
  return `${DEPARTMENTS[department]?.code ?? 'x'}-${category}`;
}
