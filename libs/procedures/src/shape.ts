import { isCivilDate } from '@libs/business-calendar';
import type { Declared } from './declared.js';
import { isObject, type JsonObject } from './json-object.js';

/** What is wrong in a file, and where: a JSON pointer. */
export interface Fault {
  readonly path: string;
  readonly reason: string;
}

/** Where a check stands in the document, and where it leaves what it finds. */
export class Place {
  private constructor(
    readonly path: string,
    readonly declared: Declared,
    readonly faults: Fault[],
  ) {}

  static root(declared: Declared): Place {
    return new Place('', declared, []);
  }

  at(key: string | number): Place {
    return new Place(pointer(this.path, key), this.declared, this.faults);
  }

  fault(reason: string): void {
    this.faults.push({ path: this.path, reason });
  }
}

export function pointer(path: string, ...keys: readonly (string | number)[]): string {
  return keys.reduce<string>(
    (above, key) => `${above}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    path,
  );
}

/** Looks at a value and leaves a fault for each thing that keeps it from being a T. */
export interface Check<T> {
  (value: unknown, place: Place): void;
  /** Never set: carries the type. */
  readonly of?: T;
}

type Members<T> = {
  readonly [K in keyof T]-?: undefined extends T[K] ? Optional<Exclude<T[K], undefined>> : Check<T[K]>;
};
interface Optional<T> {
  readonly optional: Check<T>;
}

export function optional<T>(check: Check<T>): Optional<T> {
  return { optional: check };
}

/** An object with exactly these members, and what `also` says of them together. */
export function record<T extends object>(
  members: Members<T>,
  also?: (value: JsonObject, place: Place) => void,
): Check<T> {
  return (value, place) => {
    if (!isObject(value)) return place.fault('debe ser un objeto');
    for (const key of Object.keys(value))
      if (!Object.hasOwn(members, key))
        place.at(key).fault(`campo desconocido; se admiten: ${Object.keys(members).join(', ')}`);
    for (const [key, member] of Object.entries<Check<unknown> | Optional<unknown>>(members)) {
      const present = Object.hasOwn(value, key);
      if (!present && typeof member === 'function') place.at(key).fault('falta');
      if (present) (typeof member === 'function' ? member : member.optional)(value[key], place.at(key));
    }
    also?.(value, place);
  };
}

/** One of several shapes, told apart by the value of a member. */
export function shapeBy<T extends object>(member: string, shapes: Readonly<Record<string, Check<T>>>): Check<T> {
  return (value, place) => {
    if (!isObject(value)) return place.fault('debe ser un objeto');
    const kind = value[member];
    if (typeof kind !== 'string' || !Object.hasOwn(shapes, kind))
      return place.at(member).fault(`debe ser uno de: ${Object.keys(shapes).join(', ')}`);
    shapes[kind]?.(value, place);
  };
}

export function list<T>(
  check: Check<T>,
  { min = 0, unique }: { min?: number; unique?: string } = {},
): Check<readonly T[]> {
  return (value, place) => {
    if (!Array.isArray(value)) return place.fault('debe ser una lista');
    if (value.length < min) place.fault(`debe tener al menos ${min}`);
    if (value.length > 200) place.fault('tiene más de 200 elementos');
    const seen = new Set<unknown>();
    value.forEach((one: unknown, at) => {
      check(one, place.at(at));
      const key = unique === undefined ? one : isObject(one) ? one[unique] : undefined;
      if (typeof key === 'string' || typeof key === 'number') {
        if (seen.has(key))
          (unique === undefined ? place.at(at) : place.at(at).at(unique)).fault(`«${key}» está repetido`);
        seen.add(key);
      }
    });
  };
}

/** An object whose keys are codes. */
export function byCode<T>(
  key: RegExp,
  check: Check<T>,
  known?: (code: string, place: Place) => void,
): Check<Readonly<Record<string, T>>> {
  return (value, place) => {
    if (!isObject(value)) return place.fault('debe ser un objeto');
    for (const [code, one] of Object.entries(value)) {
      if (!key.test(code)) place.at(code).fault(`la clave no tiene la forma ${key.source}`);
      known?.(code, place.at(code));
      check(one, place.at(code));
    }
  };
}

export const text: Check<string> = (value, place) => {
  if (typeof value !== 'string') return place.fault('debe ser texto');
  if (value.trim() === '') place.fault('no puede estar vacío');
  else if (value !== value.trim()) place.fault('empieza o termina con un espacio');
  if (value.length > 4_000) place.fault('pasa de 4000 caracteres');
};

export const flag: Check<boolean> = (value, place) => {
  if (typeof value !== 'boolean') place.fault('debe ser true o false');
};

export function whole(min: number, max = 10_000): Check<number> {
  return (value, place) => {
    if (!Number.isInteger(value)) place.fault('debe ser un número entero');
    else if ((value as number) < min || (value as number) > max) place.fault(`debe estar entre ${min} y ${max}`);
  };
}

export const number: Check<number> = (value, place) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) place.fault('debe ser un número');
};

export function choice<T extends string | boolean>(...codes: readonly T[]): Check<T> {
  return (value, place) => {
    if (!codes.includes(value as T)) place.fault(`debe ser uno de: ${codes.join(', ')}`);
  };
}

export function matching(form: RegExp, what: string): Check<string> {
  return (value, place) => {
    if (typeof value !== 'string') place.fault('debe ser texto');
    else if (!form.test(value)) place.fault(what);
  };
}

const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const CODE_FORM = 'debe ser un código en minúsculas, cifras y guiones (por ejemplo: uso-de-suelo)';
export const code = matching(CODE, CODE_FORM);
export const codeForm = CODE;

export const civilDate: Check<string> = (value, place) => {
  if (typeof value !== 'string' || !isCivilDate(value)) place.fault('debe ser una fecha que exista, AAAA-MM-DD');
};
