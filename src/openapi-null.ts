import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Schema = Exclude<Schemas[string], { $ref: string }>;
type Described = Schemas[string];

const PREFIX = '#/components/schemas/';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/**
 * Says of each field of a body that may be left out that it may be null as well, since null is read as left out (libs/http-input). Bodies
 * alone: what is answered leaves a field out, and a form that is both sent and answered is told as it is answered.
 */
export function withNullInBodies(document: OpenAPIObject): OpenAPIObject {
  const schemas = document.components?.schemas ?? {};
  const routes = Object.values(document.paths).flatMap((item) => METHODS.flatMap((method) => item[method] ?? []));
  const sent = named(
    routes.map(({ requestBody }) => requestBody),
    schemas,
  );
  const answered = named(
    routes.map(({ responses }) => responses),
    schemas,
  );
  for (const name of sent) {
    const schema = schemas[name];
    if (schema === undefined || '$ref' in schema || answered.has(name)) continue;
    const { properties = {}, required = [] } = schema;
    for (const [field, described] of Object.entries(properties))
      if (!required.includes(field)) properties[field] = orNull(described);
  }
  return document;
}

function orNull(described: Described): Schema {
  if ('$ref' in described) return { allOf: [described], nullable: true };
  // OpenAPI 3.0 wants null among the values, too.
  const values = described.enum === undefined ? {} : { enum: [...described.enum, null] };
  return { ...described, ...values, nullable: true };
}

/** The schemas named in there, and those that they name. */
function named(within: unknown, schemas: Schemas): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key !== '$ref' || typeof inner !== 'string') look(inner);
      else if (inner.startsWith(PREFIX) && !found.has(inner.slice(PREFIX.length))) {
        found.add(inner.slice(PREFIX.length));
        look(schemas[inner.slice(PREFIX.length)]);
      }
    }
  };
  look(within);
  return found;
}
