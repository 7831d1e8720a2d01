import * as fc from 'fast-check';

type Ring = readonly (readonly number[])[];

const around = (count: number, radius = 0.01, [x, y] = [119.72, 30.23]): Ring => {
  const points = Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count;
    return [+(x + radius * Math.cos(angle)).toFixed(9), +(y + radius * Math.sin(angle)).toFixed(9)];
  });
  return [...points, points[0] ?? []];
};

const comb = (teeth: number): Ring => {
  const points = Array.from({ length: teeth }, (_, index) => [119.7, 30 + index * 1e-6]);
  const back = points.map(([, y = 0]) => [119.8, y]);
  return [...points.flatMap((point, index) => [point, back[index] ?? point]), [119.7, 30]];
};

const polygon = (...coordinates: readonly unknown[]) => ({ type: 'Polygon', coordinates });

const sites: readonly unknown[] = [
  polygon(around(1_999)),
  polygon(around(2_001)),
  polygon(around(8_000)),
  polygon(comb(900)),
  polygon(comb(5_000)),
  polygon(around(4), around(4)),
  polygon(around(5), around(4, 0.02)),
  polygon([...around(6), ...around(6)]),
  polygon([
    [119, 30],
    [120, 31],
    [119, 31],
    [120, 30],
    [119, 30],
  ]),
  polygon([
    [119, 30],
    [119, 30],
    [119, 30],
    [119, 30],
  ]),
  polygon([
    [119, 30],
    [120, 30],
    [119, 30],
    [119, 30],
  ]),
  polygon([
    [119, 30],
    [120, 30],
    [120, 31],
    [119.5, 30],
    [119, 31],
    [119, 30],
  ]),
  polygon([
    [1e308, 1e308],
    [-1e308, 1e308],
    [0, 0],
    [1e308, 1e308],
  ]),
  polygon(...Array.from({ length: 400 }, (_, index) => around(4, 0.000_01, [119.7 + index / 1e3, 30.2]))),
  { type: 'MultiPolygon', coordinates: Array.from({ length: 300 }, () => [around(4)]) },
  { type: 'MultiPolygon', coordinates: [[[[[119, 30]]]]] },
  { type: 'GeometryCollection', geometries: [polygon(around(4))] },
  { type: 'Feature', geometry: polygon(around(4)), properties: {} },
  { type: 'LineString', coordinates: around(3_000) },
  { type: 'Point', coordinates: [119, 30] },
  { ...polygon(around(4)), bbox: [0, 0, 1, 1], crs: { type: 'name' } },
];

/** Boundaries that cost a careless reader its time or its mind. */
export const hostileSites: fc.Arbitrary<unknown> = fc.constantFrom(...sites);

/** A body of 100,000 positions: far above what a request may hold. */
export const siteOfHundredThousand = (): unknown => polygon(around(100_000));
