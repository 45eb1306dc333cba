import { invalidInput } from '@libs/problem-details';
import type { PetitionText } from '../cases/index.js';
import type { Jurisdiction } from './jurisdictions.js';
import type { ServiceRequestDto } from './service-request.dto.js';
import { PLACE_ATTRIBUTE, type Service, UNKNOWN_PLACE } from './services.js';

/** A person who left a way to be reached and no name. */
const NO_NAME = 'Sin nombre';

/**
 * A request from outside as the petition it becomes.
 * @throws Problem 400 naming the field: no location, half a coordinate, a place that is not in the catalogue
 */
export function petitionOf({ institution }: Jurisdiction, service: Service, form: ServiceRequestDto): PetitionText {
  requireLocation(form);
  const { address_string: text, lat: latitude, long: longitude } = form;
  const located = text !== undefined || latitude !== undefined;
  const applicant = applicantOf(form);
  return {
    procedure: service.procedure.code,
    matter: service.code,
    place: placeOf(
      form,
      institution.places.map(({ code }) => code),
    ),
    channel: 'open311',
    subject: service.name,
    description: form.media_url === undefined ? form.description : `${form.description}\n\n${form.media_url}`,
    ...(applicant && { applicant }),
    ...(located && {
      location: {
        ...(text !== undefined && { text }),
        ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
      },
    }),
  };
}

function requireLocation({ lat, long, address_string, address_id }: ServiceRequestDto): void {
  if ((lat === undefined) !== (long === undefined)) {
    throw refused(lat === undefined ? 'lat' : 'long', 'lat and long go together');
  }
  if (lat === undefined && address_string === undefined && address_id === undefined) {
    throw refused('address_string', 'one of lat and long, address_string or address_id is required');
  }
}

function placeOf(form: ServiceRequestDto, places: readonly string[]): string {
  const named = (['attribute[colonia]', 'address_id'] as const).filter((field) => form[field] !== undefined);
  for (const field of named) {
    if (!places.includes(form[field] ?? '')) throw refused(field, 'is not a place of the catalogue');
  }
  const place = form[`attribute[${PLACE_ATTRIBUTE}]`] ?? form.address_id ?? UNKNOWN_PLACE;
  if (!places.includes(place)) throw refused(`attribute[${PLACE_ATTRIBUTE}]`, 'is required');
  return place;
}

function applicantOf({ first_name, last_name, email, phone }: ServiceRequestDto): PetitionText['applicant'] {
  const name = [first_name, last_name].filter((part) => part !== undefined).join(' ');
  if (name === '' && email === undefined && phone === undefined) return undefined;
  return {
    name: name === '' ? NO_NAME : name,
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
  };
}

function refused(field: string, message: string) {
  return invalidInput([{ field, code: 'not-acceptable', message }]);
}
