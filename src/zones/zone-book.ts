import { EventReader, EventStore } from '@libs/event-store';
import { type Point, readZoneMap, zoneAt, type ZoneMap } from '@libs/zone-map';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory } from '../institutions/index.js';
import type { InstitutionCommand } from '../platform/index.js';
import { publishZones } from './domain/publish-zones.js';
import type { ZonesEventData } from './domain/zones.events.js';
import { type FeatureFault, ZoneMapFaulty } from './domain/zones.refusals.js';
import { PLACE_UNKNOWN, wayOutOf } from './zone-faults.js';
import { zonesOfInstitution, zoneStream } from './zone-stream.js';

/** A map as it was published: the shapes are kept by their hash, as all that decisions rest on. */
export interface CheckedMap {
  readonly map: ZoneMap;
  readonly zoneMap: string;
  readonly vertices: number;
}

/** Who published a map, and when. */
export interface ZonePublication extends ZonesEventData {
  /** ISO 8601 UTC. */
  publishedAt: string;
  /** Account id, or what loaded it. */
  publishedBy: string;
}

/** The maps' side of the event store. */
@Injectable()
export class ZoneBook {
  constructor(
    private readonly store: EventStore,
    private readonly reader: EventReader,
    private readonly institutions: InstitutionDirectory,
  ) {}

  /**
   * Reads a GeoJSON file whole, and keeps its shapes before any commit names them.
   * @throws ZoneMapFaulty with what is wrong with which feature
   */
  async check(institution: string, geoJson: unknown): Promise<CheckedMap> {
    const read = readZoneMap(geoJson);
    if ('faults' in read) throw new ZoneMapFaulty(read.faults, wayOutOf);
    const { places } = await this.institutions.get(institution);
    const unknown = read.map.zones.flatMap(({ id }): FeatureFault[] =>
      places.some(({ code }) => code === id)
        ? []
        : [{ code: PLACE_UNKNOWN, path: placeInFile(geoJson, id), feature: id }],
    );
    if (unknown.length > 0) throw new ZoneMapFaulty(unknown.slice(0, 20), wayOutOf);
    const zoneMap = await this.institutions.keep({ institution, kind: 'zones', content: read.map });
    return { ...read, zoneMap };
  }

  async publish(
    { institution, signal, ...meta }: InstitutionCommand,
    { map, zoneMap, vertices }: CheckedMap,
  ): Promise<ZonesEventData> {
    const record = await this.institutions.get(institution);
    const { state } = await this.store.decide(
      zoneStream,
      zonesOfInstitution(institution),
      (before, now) => ({
        events: publishZones(before, {
          zoneMap,
          zones: map.zones.length,
          vertices,
          publishedOn: this.institutions.civilDate(record, now),
          by: meta.actor,
        }),
      }),
      meta,
      signal ? { signal } : {},
    );
    if (state.published === undefined) throw new Error(`no map of ${institution} was published`);
    return state.published;
  }

  /** Version 0 where there is none. */
  async published(institution: string): Promise<{ version: number; published?: ZonesEventData }> {
    const { state, version } = await this.store.load(zoneStream, zonesOfInstitution(institution));
    return { version, ...state };
  }

  shapes({ zoneMap }: Pick<ZonesEventData, 'zoneMap'>): Promise<ZoneMap> {
    return this.institutions.consulted<ZoneMap>(zoneMap);
  }

  /** The place in whose shape a point lies, by the map in force. */
  async placeAt(institution: string, point: Point): Promise<{ place: string; zoneMap: string } | undefined> {
    const { published } = await this.published(institution);
    if (published === undefined) return undefined;
    const zone = zoneAt(await this.shapes(published), point);
    return zone && { place: zone.id, zoneMap: published.zoneMap };
  }

  /** Every map there was, the newest first. */
  async publications(institution: string): Promise<ZonePublication[]> {
    const { commits } = await this.store.loadHistory(zoneStream, zonesOfInstitution(institution));
    const events = (await this.reader.read(commits, { open: true })).flat();
    return events
      .map(({ data, envelope }) => ({
        ...(data as unknown as ZonesEventData),
        publishedAt: envelope.recordedAt,
        publishedBy: envelope.actor.id,
      }))
      .toReversed();
  }
}

/** Where the feature of an id stands in a file that could be read. */
function placeInFile(geoJson: unknown, id: string): string {
  const { features } = geoJson as { features: { id?: unknown; properties?: { id?: unknown } }[] };
  return `features[${features.findIndex((one) => String(one.id ?? one.properties?.id).trim() === id)}].id`;
}
