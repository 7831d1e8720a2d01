import * as z from 'zod/mini';
import { crossingRing } from './crossing.ts';

/** Longitude and latitude in degrees, CGCS2000. */
export type Position = [number, number];

const position = z.tuple([z.number(), z.number()]);
const ring = z.array(position).check(z.minLength(4));
const path = z.array(position).check(z.minLength(2));
const some = <Item extends z.ZodMiniType>(item: Item): z.ZodMiniArray<Item> =>
  z.array(item).check(z.minLength(1));

/** The form alone, strictly: no bbox, no crs, no foreign members. */
export const geometry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Polygon'), coordinates: some(ring) }),
  z.strictObject({ type: z.literal('MultiPolygon'), coordinates: some(some(ring)) }),
  z.strictObject({ type: z.literal('LineString'), coordinates: path }),
  z.strictObject({ type: z.literal('MultiLineString'), coordinates: some(path) }),
]);

export type Site = z.infer<typeof geometry>;

const maxPositions = 2_000;

const pathsOf = (site: Site): readonly (readonly Position[])[] => {
  switch (site.type) {
    case 'Polygon':
    case 'MultiLineString':
      return site.coordinates;
    case 'MultiPolygon':
      return site.coordinates.flat();
    case 'LineString':
      break;
  }
  return [site.coordinates];
};

/** Whether the site is a line, which only linear works may have. */
export const isLine = (site: Site): boolean => site.type.endsWith('LineString');

const isInChina = ([longitude, latitude]: Position): boolean =>
  longitude >= 73 && longitude <= 136 && latitude >= 3 && latitude <= 54;

const isExact = ([longitude, latitude]: Position): boolean =>
  Number(longitude.toFixed(9)) === longitude && Number(latitude.toFixed(9)) === latitude;

const isClosed = (positions: readonly Position[]): boolean => {
  const [first, last] = [positions[0], positions.at(-1)];
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
};

/** What is wrong with a boundary, as a code of `issue-texts.ts`. Orientation is free: RFC 7946 asks parsers to take both. */
export const siteFault = (site: Site): string | undefined => {
  const paths = pathsOf(site);
  const positions = paths.flat();
  if (positions.length > maxPositions) return 'geojson.positions';
  if (!positions.every(isInChina)) return 'geojson.bounds';
  if (!positions.every(isExact)) return 'geojson.decimals';
  if (isLine(site)) return undefined;
  if (!paths.every(isClosed)) return 'geojson.open-ring';
  return crossingRing(paths) === undefined ? undefined : 'geojson.crossing';
};

/** A boundary as declared. */
export const siteSchema = geometry.check((payload) => {
  const code = siteFault(payload.value);
  if (code !== undefined)
    payload.issues.push({ code: 'custom', path: ['coordinates'], input: undefined, params: { code } });
});
