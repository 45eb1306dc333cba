import { Code, Email, Phone, Text } from '@libs/http-input';
import { Matches } from 'class-validator';
import { Degrees, MayBeBlank } from './form-fields.js';

/** The form of `POST requests`, by the names of the standard. */
export class ServiceRequestDto {
  @Text({ min: 1, max: 200 })
  api_key!: string;

  @MayBeBlank()
  @Text({ min: 1, max: 100 })
  jurisdiction_id?: string;

  @Code()
  service_code!: string;

  /** May have line breaks. */
  @Text({ min: 1, max: 4_000, multiline: true })
  description!: string;

  @MayBeBlank()
  @Degrees(90)
  lat?: number;

  @MayBeBlank()
  @Degrees(180)
  long?: number;

  @MayBeBlank()
  @Text({ min: 1, max: 400 })
  address_string?: string;

  /** Code of a place of the catalogue. */
  @MayBeBlank()
  @Code()
  address_id?: string;

  /** Code of a place of the catalogue, as the service definition lists them. */
  @MayBeBlank()
  @Code()
  'attribute[colonia]'?: string;

  @MayBeBlank()
  @Email()
  email?: string;

  @MayBeBlank()
  @Phone()
  phone?: string;

  @MayBeBlank()
  @Text({ min: 1, max: 100 })
  first_name?: string;

  @MayBeBlank()
  @Text({ min: 1, max: 100 })
  last_name?: string;

  /** Taken and not kept: nothing here needs to know the telephone. */
  @MayBeBlank()
  @Text({ min: 1, max: 200 })
  device_id?: string;

  /** Taken and not kept: there are no accounts of citizens. */
  @MayBeBlank()
  @Text({ min: 1, max: 200 })
  account_id?: string;

  /** Kept as words below the description; never fetched. */
  @MayBeBlank()
  @Text({ min: 1, max: 2_000 })
  @Matches(/^https?:\/\/\S+$/i, { message: 'must be an http or https address' })
  media_url?: string;
}
