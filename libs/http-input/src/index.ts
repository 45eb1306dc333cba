export { Answers } from './answers.js';
export { readFileName, readSheets, TakesBytes } from './bytes-body.js';
export { isCivilDate, isMonth } from './civil-date.js';
export { type FieldOptions } from './field-rule.js';
export {
  CivilDate,
  Code,
  ContentHash,
  Email,
  Id,
  isCode,
  isId,
  Keyword,
  Month,
  OneOf,
  Phone,
  QueryInteger,
  Secret,
  Text,
} from './fields.js';
export { readGeoJson, TakesGeoJson } from './geojson-body.js';
export { type HttpInputOptions, installHttpInput } from './install-http-input.js';
export { type JsonLimits } from './json-scan.js';
export { JSON_LIMITS, parseJsonBody } from './parse-json-body.js';
export { type FileForm, readFileForm, TakesFileForm } from './multipart-body.js';
export { PageQueryDto } from './page-query.dto.js';
export { CodeParam, IdParam } from './path-parts.js';
export {
  type ConsistentPoint,
  ConsistentWith,
  IdempotencyKey,
  IfMatch,
  IfMatchIfSent,
  IfNoneMatch,
  readConsistentWith,
  readIdempotencyKey,
  readDryRun,
  readIfMatch,
  readIfNoneMatch,
} from './request-headers.js';
export { StrictValidationPipe } from './strict-validation.pipe.js';
export { type TextLimits } from './text-rules.js';
export { isWellFormed } from './well-formed.js';
