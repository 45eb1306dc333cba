import type { SeededChance } from '../support/seeded-chance.js';
import type { ApiDocument, Schema } from './api-operations.js';

const DEEPEST = 6;
const WORDS = ['bache en la calle', 'alumbrado', 'favourable', 'Juana Pérez', 'acuerdo 12/2026', 'x'] as const;

/** A value that the schema allows, so that a mutation of it gets past the first check and meets the second. */
export class Plausible {
  constructor(
    private readonly document: ApiDocument,
    private readonly random: SeededChance,
    /** Ids that exist, met again in every field that looks like one. */
    private readonly ids: readonly [string, ...string[]],
  ) {}

  of(schema: Schema, name = '', depth = 0): unknown {
    if (schema.$ref !== undefined) return this.of(this.named(schema.$ref), name, depth);
    const inner = schema.allOf?.[0] ?? schema.oneOf?.[0];
    if (inner !== undefined) return this.of(inner, name, depth);
    if (schema.enum !== undefined) return this.random.oneOf(schema.enum);
    switch (schema.type) {
      case 'object':
        return depth > DEEPEST ? {} : this.members(schema, depth);
      case 'array':
        return depth > DEEPEST ? [] : [this.of(schema.items ?? {}, name, depth + 1)];
      case 'number':
      case 'integer':
        return (schema.minimum ?? 1) + this.random.between(0, 4);
      case 'boolean':
        return this.random.happens(0.5);
      default:
        return this.text(schema, name);
    }
  }

  private members({ properties = {} }: Schema, depth: number): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(properties)
        .filter(() => this.random.happens(0.9))
        .map(([name, schema]) => [name, this.of(schema, name, depth + 1)]),
    );
  }

  private text({ format, example }: Schema, name: string): string {
    if (typeof example === 'string' && this.random.happens(0.5)) return example;
    if (format === 'date' || /^(day|date|from|to|until|on|.*(Day|Date|On))$/.test(name)) return '2026-11-20';
    if (format === 'date-time') return '2026-11-20T10:00:00.000Z';
    if (format === 'uuid' || /id$/i.test(name)) return this.random.oneOf(this.ids);
    return this.random.oneOf(WORDS);
  }

  private named(ref: string): Schema {
    return this.document.components?.schemas?.[ref.slice(ref.lastIndexOf('/') + 1)] ?? {};
  }
}
