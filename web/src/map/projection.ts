import type { MapPoint, Shape } from './zone-at.js';

export const WIDTH = 720;

/** From degrees to the drawing and back: for a municipality a plane with shortened parallels is true enough. */
export interface Projection {
  readonly height: number;
  readonly x: (longitude: number) => number;
  readonly y: (latitude: number) => number;
  readonly point: (x: number, y: number) => MapPoint;
  /** Of the middle. */
  readonly middle: MapPoint;
}

const MARGIN = 12;

export function projectionOf(zones: readonly Shape[]): Projection {
  const corners = zones.flatMap(({ polygons }) => polygons.flat(2));
  const [west, east] = ends(corners.map(([longitude = 0]) => longitude));
  const [south, north] = ends(corners.map(([, latitude = 0]) => latitude));
  const middle = { latitude: rounded((south + north) / 2), longitude: rounded((west + east) / 2) };
  const shortened = Math.cos((middle.latitude * Math.PI) / 180);
  const scale = (WIDTH - 2 * MARGIN) / Math.max((east - west) * shortened, 1e-6);
  return {
    height: Math.min(900, Math.max(240, (north - south) * scale + 2 * MARGIN)),
    x: (longitude) => MARGIN + (longitude - west) * shortened * scale,
    y: (latitude) => MARGIN + (north - latitude) * scale,
    point: (x, y) => ({
      latitude: rounded(north - (y - MARGIN) / scale),
      longitude: rounded(west + (x - MARGIN) / (shortened * scale)),
    }),
    middle,
  };
}

/** One path a zone: holes are told by the even-odd rule. */
export function pathOf({ polygons }: Shape, { x, y }: Projection): string {
  const at = ([longitude = 0, latitude = 0]: readonly number[]) =>
    `${x(longitude).toFixed(1)} ${y(latitude).toFixed(1)}`;
  return polygons.flatMap((rings) => rings.map((ring) => `M${ring.map(at).join('L')}Z`)).join('');
}

/** Where its number stands: in the middle of the largest part. */
export function labelAt({ polygons }: Shape, { x, y }: Projection): readonly [x: number, y: number] {
  const outer = polygons.map(([ring = []]) => ring).toSorted((one, other) => spread(other) - spread(one))[0] ?? [];
  const [west, east] = ends(outer.map(([longitude = 0]) => longitude));
  const [south, north] = ends(outer.map(([, latitude = 0]) => latitude));
  return [x((west + east) / 2), y((south + north) / 2)];
}

function spread(ring: readonly (readonly number[])[]): number {
  const [west, east] = ends(ring.map(([longitude = 0]) => longitude));
  const [south, north] = ends(ring.map(([, latitude = 0]) => latitude));
  return (east - west) * (north - south);
}

function ends(values: readonly number[]): [least: number, most: number] {
  return [
    values.reduce((one, other) => Math.min(one, other), Infinity),
    values.reduce((one, other) => Math.max(one, other), -Infinity),
  ];
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
