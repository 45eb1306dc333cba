import type { FaultCode } from '@libs/zone-map';

/** What the file's own reading cannot know: which places there are. */
export const PLACE_UNKNOWN = 'place-unknown';

const WAYS_OUT: Readonly<Record<FaultCode | typeof PLACE_UNKNOWN, string>> = {
  'not-a-feature-collection': 'this is no GeoJSON FeatureCollection: export the layer as GeoJSON (RFC 7946).',
  'other-reference-system': 'the coordinates are of another reference system: export them as WGS 84 (EPSG:4326).',
  'no-zones': 'there is no feature in it: export the layer with its polygons.',
  'too-many-zones': 'there are more than 1000 features: leave those out that are no places.',
  'too-many-vertices': 'from here on there are more than 20000 corners: simplify the shapes.',
  'too-wide': 'it lies more than 5 degrees from the others: correct it, or leave it out.',
  'not-a-feature': 'this is no Feature.',
  'id-missing': 'it has no id: give it the code of its place, as `id` or as the property `id`.',
  'id-malformed': 'its id is no code of small letters, digits and hyphens: give it the code of its place.',
  'id-twice': 'another feature has this id: join both to one MultiPolygon, or give it the code of its own place.',
  'name-missing': 'it has no name of 1 to 120 characters: add the property `name`.',
  'name-twice': 'another feature has this name: tell them apart.',
  'not-a-polygon': 'its geometry is neither a Polygon nor a MultiPolygon: draw its outline.',
  'no-rings': 'this polygon has no ring.',
  'ring-too-short': 'a ring has at least four positions, the last of them like the first.',
  'ring-open': 'this ring is not closed: repeat its first position at its end.',
  'ring-flat': 'this ring encloses no area: draw it anew or leave it out.',
  'position-malformed': 'a position is a list of two numbers, longitude and latitude.',
  'longitude-out-of-range': 'a longitude lies between -180 and 180: export the layer as WGS 84 (EPSG:4326).',
  'latitude-out-of-range': 'a latitude lies between -90 and 90: longitude comes first.',
  'place-unknown': 'its id is no place of the institution: use the code of one, or add the place to the list first.',
};

export function wayOutOf(code: string): string {
  return WAYS_OUT[code as keyof typeof WAYS_OUT];
}
