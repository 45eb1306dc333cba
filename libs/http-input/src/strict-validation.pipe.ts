import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import { invalidInput, Problem } from '@libs/problem-details';
import { holdsAnswers } from './answers.js';
import { fieldErrors } from './field-errors.js';

/**
 * The one validation pipe. Beyond class-validator's strictest settings it insists that a body is an object described by a
 * DTO class and that nothing undescribed is left inside the result (RELIABILITY.md finding 10).
 */
@Injectable()
export class StrictValidationPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      stopAtFirstError: false,
      transformOptions: { enableImplicitConversion: false, exposeUnsetFields: false },
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => invalidInput(fieldErrors(errors)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type !== 'body') return super.transform(value, metadata);
    if (!this.toValidate(metadata) || metadata.data !== undefined) {
      throw new Error('A route takes its whole body in one DTO class, else nothing checks it');
    }
    requireObject(value);
    const dto: unknown = await super.transform(value, metadata);
    leaveNullsOut(dto as object);
    refuseUndescribed(dto as object);
    return dto;
  }
}

function requireObject(value: unknown): void {
  if (value === undefined) throw new Problem(400, 'body-required', 'A JSON body is required.');
  if (!isPlainObject(value)) throw new Problem(400, 'body-not-object', 'The body must be a JSON object.');
}

/** A field that is null is one that was left out: `@IsOptional` lets null pass, and what reads the DTO asks for undefined. */
function leaveNullsOut(dto: object): void {
  for (const [name, value] of Object.entries(dto) as [string, unknown][]) {
    if (holdsAnswers(dto, name)) continue;
    if (value === null) Reflect.deleteProperty(dto, name);
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value])
      if (typeof item === 'object' && item !== null) leaveNullsOut(item);
  }
}

/** Described objects have become instances of their class; one that is still plain was never looked into. */
function refuseUndescribed(dto: object, path = ''): void {
  for (const [name, value] of Object.entries(dto) as [string, unknown][]) {
    if (holdsAnswers(dto, name)) continue;
    const field = path + name;
    if (value !== undefined && Array.isArray(value) !== isList(dto, name) && typeof value === 'object') {
      throw invalidInput([
        { field, code: 'wrong-shape', message: 'must be a list where one is expected, and not one elsewhere' },
      ]);
    }
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isPlainObject(item) || Array.isArray(item)) {
        throw invalidInput([
          { field, code: 'unexpected-object', message: 'must not hold an object or list of this kind' },
        ]);
      }
      if (typeof item === 'object' && item !== null) refuseUndescribed(item, `${field}.`);
    }
  }
}

/**
 * Whether the class declares a list there. class-validator takes a list of valid objects, and an empty one, for one object;
 * the compiler's own note of the type settles it.
 */
function isList(dto: object, name: string): boolean {
  return Reflect.getMetadata('design:type', dto, name) === Array;
}

function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
