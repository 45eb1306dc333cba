import { Code, Email, Phone, Text } from '@libs/http-input';
import { Matches } from 'class-validator';
import { Degrees, MayBeBlank } from './form-fields.js';

/** The form of `POST requests`, by the names of the standard. */
export class ServiceRequestDto {
  @Text({ min: 1, max: 200 })
  api_key!: string;

  @MayBeBlank()
  @Text({ min: 1, max: 100, optional: true })
  jurisdiction_id?: string;

  @Code()
  service_code!: string;

  /** May have line breaks. */
  @Text({ min: 1, max: 4_000, multiline: true })
  description!: string;

  @Degrees(90)
  lat?: number;

  @Degrees(180)
  long?: number;

  @MayBeBlank()
  @Text({ min: 1, max: 400, optional: true })
  address_string?: string;

  /** Code of a place of the catalogue. */
  @MayBeBlank()
  @Code({ optional: true })
  address_id?: string;

  /** Code of a place of the catalogue, as the service definition lists them. */
  @MayBeBlank()
  @Code({ optional: true })
  'attribute[colonia]'?: string;

  @MayBeBlank()
  @Email({ optional: true })
  email?: string;

  @MayBeBlank()
  @Phone({ optional: true })
  phone?: string;

  @MayBeBlank()
  @Text({ min: 1, max: 100, optional: true })
  first_name?: string;

  @MayBeBlank()
  @Text({ min: 1, max: 100, optional: true })
  last_name?: string;

  /** Taken and not kept: nothing here needs to know the telephone. */
  @MayBeBlank()
  @Text({ min: 1, max: 200, optional: true })
  device_id?: string;

  /** Taken and not kept: there are no accounts of citizens. */
  @MayBeBlank()
  @Text({ min: 1, max: 200, optional: true })
  account_id?: string;

  /** Kept as words below the description; never fetched. */
  @MayBeBlank()
  @Text({ min: 1, max: 2_000, optional: true })
  @Matches(/^https?:\/\/\S+$/i, { message: 'must be an http or https address' })
  media_url?: string;
}
