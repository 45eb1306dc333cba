import type { Zone } from '@libs/zone-map';
import { ApiProperty } from '@nestjs/swagger';

export class ZoneReceiptDto {
  /** Hash of the map: what a registration names that was placed by it. */
  zoneMap!: string;
  zones!: number;
  /** Corners of all shapes. */
  vertices!: number;
  @ApiProperty({ type: String, format: 'date' })
  publishedOn!: string;
}

export class ZonePublicationDto extends ZoneReceiptDto {
  /** ISO 8601 UTC. */
  publishedAt!: string;
  /** Account id, or what loaded it. */
  publishedBy!: string;
}

export class ZonePublicationsDto {
  /** The newest first: the first one is in force. */
  publications!: ZonePublicationDto[];
}

const NUMBERS = { type: 'number' } as const;
const LIST = (items: object) => ({ type: 'array', items }) as const;

export class ZoneDto implements Zone {
  /** Code of the place whose shape it is. */
  id!: string;
  name!: string;
  /** As GeoJSON's MultiPolygon: longitude and latitude in WGS 84 degrees; each ring ends where it begins. */
  @ApiProperty({ type: 'array', items: LIST(LIST(LIST(NUMBERS))) })
  polygons!: Zone['polygons'];
}

export class ZonesDto {
  /** Absent where no map was ever published. */
  published?: ZoneReceiptDto;
  /** In the order of their ids. */
  @ApiProperty({ type: [ZoneDto] })
  zones!: readonly ZoneDto[];
}
