/** Longitude and latitude in WGS 84 degrees, with six decimals at most. */
export type Position = readonly [longitude: number, latitude: number];

/** Closed: the last position is the first one again. */
export type Ring = readonly Position[];

/** The outer ring, then its holes. */
export type Polygon = readonly Ring[];

/** The shape of a place. */
export interface Zone {
  readonly id: string;
  readonly name: string;
  readonly polygons: readonly Polygon[];
}

export interface ZoneMap {
  /** In the order of their ids, each id and each name once. */
  readonly zones: readonly Zone[];
}

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Shapes and points lie on a grid of millionths of a degree, about ten centimetres. */
export const POINTS_A_DEGREE = 1_000_000;

/** How much a map may have: it is drawn whole, and read with every page that shows it. */
export const MOST = {
  bytes: 4 * 1024 * 1024,
  zones: 1_000,
  vertices: 20_000,
  /** From the westernmost to the easternmost point and from south to north: wider than any municipality, and products of grid points stay whole. */
  degrees: 5,
} as const;
