import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf } from 'class-validator';
import { coded } from './field-errors.js';

export interface FieldOptions {
  /** The field may be absent. Null is not absence and stays refused. */
  readonly optional?: boolean;
  /** The field is a list of such values, of at most this many. */
  readonly listOf?: number;
}

export interface FieldRule {
  readonly name: string;
  /** What of OpenAPI's schema object says the same. */
  readonly schema: { type: 'string' | 'integer' | 'object'; [key: string]: unknown };
  /** Applied before the check; leaves alone what it does not understand. */
  normalise?(value: unknown): unknown;
  /** Why the value is refused, as `coded(code, words)`, or undefined. Given the normalised value. */
  refuse(value: unknown): string | undefined;
}

/** One decorator that normalises, checks and documents a DTO's field. */
export function fieldRule(rule: FieldRule, { optional = false, listOf }: FieldOptions): PropertyDecorator {
  const one = rule.normalise?.bind(rule) ?? ((value: unknown) => value);
  const normalise = (value: unknown): unknown =>
    listOf !== undefined && Array.isArray(value) ? value.slice(0, listOf + 1).map(one) : one(value);
  const refuse = (value: unknown): string | undefined =>
    listOf === undefined ? (missing(value) ?? rule.refuse(value)) : refuseList(rule, value, listOf);
  const schema = listOf === undefined ? rule.schema : { type: 'array', items: rule.schema, maxItems: listOf };
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => normalise(value)),
    ValidateBy({
      name: rule.name,
      validator: {
        validate: (value: unknown) => refuse(value) === undefined,
        defaultMessage: (args) => refuse(args?.value) ?? coded('invalid', 'is not acceptable'),
      },
    }),
    ...(optional ? [ValidateIf((_dto: object, value: unknown) => value !== undefined)] : []),
    // Whether a field may be left out is otherwise told by its `?`, which the compiler's plugin reads (nest-cli.json).
    ApiProperty({ ...schema, ...(optional && { required: false }) } as ApiPropertyOptions),
  );
}

function missing(value: unknown): string | undefined {
  return value === undefined || value === null ? coded('required', 'is required') : undefined;
}

function refuseList(rule: FieldRule, value: unknown, most: number): string | undefined {
  if (!Array.isArray(value)) return coded('not-a-list', 'must be a list');
  if (value.length > most) return coded('too-many', `must have at most ${most} entries`);
  for (const item of value as unknown[]) {
    const refused = missing(item) ?? rule.refuse(item);
    if (refused !== undefined) return refused;
  }
  return undefined;
}
