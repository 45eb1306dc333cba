import { QueryInteger, Text } from '@libs/http-input';
import { MayBeBlank } from './form-fields.js';

/** What every reading call may carry. */
export class JurisdictionQueryDto {
  /** Code of the institution; the only or first one if left out. */
  @MayBeBlank()
  @Text({ min: 1, max: 100, optional: true })
  jurisdiction_id?: string;

  /** Not needed to read; some clients send it with every call. */
  @MayBeBlank()
  @Text({ min: 1, max: 200, optional: true })
  api_key?: string;

  /** Asks other servers for fields beyond the standard; there are none here. */
  @MayBeBlank()
  @Text({ min: 1, max: 20, optional: true })
  extensions?: string;
}

/** Filters of `GET requests`. */
export class RequestsQueryDto extends JurisdictionQueryDto {
  /** Ids with commas between them; overrides all other filters. */
  @MayBeBlank()
  @Text({ min: 1, max: 4_000, optional: true })
  service_request_id?: string;

  /** Codes with commas between them. */
  @MayBeBlank()
  @Text({ min: 1, max: 2_000, optional: true })
  service_code?: string;

  /** W3C date and time, for example 2026-01-01T00:00:00Z, or a date. */
  @MayBeBlank()
  @Text({ min: 4, max: 40, optional: true })
  start_date?: string;

  @MayBeBlank()
  @Text({ min: 4, max: 40, optional: true })
  end_date?: string;

  /** `open`, `closed` or both with a comma between them. */
  @MayBeBlank()
  @Text({ min: 1, max: 40, optional: true })
  status?: string;

  /** From 1. */
  @MayBeBlank()
  @QueryInteger({ min: 1, max: 10_000, optional: true })
  page?: number;

  @MayBeBlank()
  @QueryInteger({ min: 1, max: 1_000, optional: true })
  page_size?: number;
}
