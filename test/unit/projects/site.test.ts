// long: a table of cases
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Position, siteSchema } from '../../../functions/projects/domain/site.ts';
import { registrationSchema } from '../../../functions/projects/domain/registration.ts';
import { declaration } from '../../builders/project-declaration.ts';

const square: Position[] = [
  [119.1, 30.1],
  [119.2, 30.1],
  [119.2, 30.2],
  [119.1, 30.2],
  [119.1, 30.1],
];
const hole: Position[] = [
  [119.12, 30.12],
  [119.14, 30.12],
  [119.14, 30.14],
  [119.12, 30.14],
  [119.12, 30.12],
];

const faultsOf = (site: unknown): string[] =>
  (siteSchema.safeParse(site).error?.issues ?? []).map((issue) =>
    issue.code === 'custom' ? String(issue.params?.['code']) : issue.code,
  );

const polygon = (...coordinates: Position[][]): unknown => ({ type: 'Polygon', coordinates });

const starOf = (count: number, jitter: (index: number) => number): Position[] =>
  Array.from({ length: count }, (_, index): Position => {
    const angle = (2 * Math.PI * index) / count;
    const radius = 0.05 + jitter(index);
    const [x, y] = [119 + radius * Math.cos(angle), 30 + radius * Math.sin(angle)];
    return [Number(x.toFixed(9)), Number(y.toFixed(9))];
  });

const closed = (ring: Position[]): Position[] => [...ring, ring[0] ?? [0, 0]];

describe('the boundary of a project', () => {
  it.each([
    ['a square', polygon(square)],
    ['the other orientation', polygon(square.toReversed())],
    ['a hole', polygon(square, hole)],
    [
      'a hole that touches in a corner',
      polygon(square, [
        [119.1, 30.1],
        [119.14, 30.12],
        [119.12, 30.14],
        [119.1, 30.1],
      ]),
    ],
    ['two parts', { type: 'MultiPolygon', coordinates: [[square], [hole]] }],
    [
      'a line that crosses itself',
      {
        type: 'LineString',
        coordinates: [
          [119, 30],
          [119.2, 30.2],
          [119.2, 30],
          [119, 30.2],
        ],
      },
    ],
    [
      'two lines',
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [119, 30],
            [119.1, 30],
          ],
          [
            [119, 31],
            [119.1, 31],
          ],
        ],
      },
    ],
  ])('may be %s', (_, site) => {
    expect(faultsOf(site)).toEqual([]);
  });

  it.each([
    ['an open ring', polygon(square.slice(0, 4)), 'geojson.open-ring'],
    [
      'a bow tie',
      polygon([
        [119.1, 30.1],
        [119.2, 30.2],
        [119.2, 30.1],
        [119.1, 30.2],
        [119.1, 30.1],
      ]),
      'geojson.crossing',
    ],
    [
      'a spike',
      polygon([
        [119.1, 30.1],
        [119.3, 30.1],
        [119.2, 30.1],
        [119.2, 30.2],
        [119.1, 30.1],
      ]),
      'geojson.crossing',
    ],
    [
      'a doubled position',
      polygon([
        [119.1, 30.1],
        [119.1, 30.1],
        [119.2, 30.1],
        [119.2, 30.2],
        [119.1, 30.1],
      ]),
      'geojson.crossing',
    ],
    [
      'a flat ring',
      polygon([
        [119.1, 30.1],
        [119.2, 30.1],
        [119.3, 30.1],
        [119.1, 30.1],
      ]),
      'geojson.crossing',
    ],
    [
      'a ring that touches itself',
      polygon([
        [119.1, 30.1],
        [119.3, 30.1],
        [119.2, 30.2],
        [119.2, 30.1],
        [119.1, 30.2],
        [119.1, 30.1],
      ]),
      'geojson.crossing',
    ],
    [
      'a hole that crosses the edge',
      polygon(
        square,
        hole.map(([x, y]): Position => [x - 0.03, y]),
      ),
      'geojson.crossing',
    ],
    ['latitude before longitude', polygon(square.map(([x, y]): Position => [y, x])), 'geojson.bounds'],
    ['a place in Europe', polygon(square.map(([x, y]): Position => [x - 110, y])), 'geojson.bounds'],
    ['ten decimals', polygon(square.map(([x, y]): Position => [x + 1e-10, y])), 'geojson.decimals'],
    [
      '2 001 positions',
      {
        type: 'LineString',
        coordinates: Array.from({ length: 2_001 }, (_v, index) => [119 + index / 1e4, 30]),
      },
      'geojson.positions',
    ],
    ['three positions', polygon(square.slice(0, 3)), 'too_small'],
    ['no ring', polygon(), 'too_small'],
    ['a height', { type: 'Polygon', coordinates: [square.map((position) => [...position, 5])] }, 'too_big'],
    ['a foreign member', { type: 'Polygon', coordinates: [square], crs: {} }, 'unrecognized_keys'],
    ['a point', { type: 'Point', coordinates: [119, 30] }, 'invalid_union'],
    ['a feature', { type: 'Feature', geometry: polygon(square), properties: {} }, 'invalid_union'],
  ])('may not be %s', (_, site, code) => {
    expect(faultsOf(site)).toContain(code);
  });

  it('may be a line for linear works only', () => {
    const site = {
      type: 'LineString' as const,
      coordinates: [
        [119, 30],
        [119.2, 30.2],
      ] as Position[],
    };
    expect(registrationSchema.safeParse(declaration({ site, linear: true })).success).toBe(true);
    const refused = registrationSchema.safeParse(declaration({ site }));
    expect(refused.error?.issues).toMatchObject([{ path: ['site', 'type'] }]);
  });

  it('is sound for every star', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 60 }), fc.array(fc.nat({ max: 1_000 })), (count, jitters) => {
        const star = starOf(count, (index) => (jitters[index] ?? 0) / 50_000);
        expect(faultsOf(polygon(closed(star)))).toEqual([]);
      }),
    );
  });

  it('crosses when two neighbours of a convex ring change places', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 60 }), fc.nat(), (count, at) => {
        const ring = starOf(count, () => 0);
        const [a = [0, 0], b = [0, 0], ...rest] = [...ring.slice(at % count), ...ring.slice(0, at % count)];
        expect(faultsOf(polygon(closed([b, a, ...rest])))).toEqual(['geojson.crossing']);
      }),
    );
  });
});
