import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseFlow, type FlowFacts, type LowRisk } from '../../../shared/catalogue/choose-flow.ts';
import { useCodes } from '../../../shared/catalogue/uses.ts';

const limits: LowRisk = { maxBuildingArea: 10_000, maxHeight: 24, excludedUses: ['hazardous-goods'] };

const facts = (changes: Partial<FlowFacts> = {}): FlowFacts => ({
  funds: 'social',
  use: 'office',
  linear: false,
  landWithDesign: false,
  buildingArea: 52_000,
  height: 80,
  buildingUses: ['office'],
  ...changes,
});

const small = { buildingArea: 10_000, height: 24 };

describe('the flow of a project', () => {
  it.each([
    ['a social office of 52 000 m2', facts(), 3],
    ['an industrial plant', facts({ use: 'industrial', buildingUses: ['industrial'] }), 6],
    ['a government building', facts({ funds: 'government' }), 1],
    ['a government road', facts({ funds: 'government', linear: true, use: 'road' }), 2],
    ['a small office at the limits', facts(small), 4],
    ['a small office above the area', facts({ ...small, buildingArea: 10_000.1 }), 3],
    ['a small office above the height', facts({ ...small, height: 24.1 }), 3],
    ['a small house with a shop', facts({ ...small, buildingUses: ['office', 'commercial'] }), 3],
    ['a small mixed building', facts({ ...small, use: 'mixed', buildingUses: ['mixed'] }), 3],
    [
      'a small store of hazardous goods',
      facts({ ...small, use: 'hazardous-goods', buildingUses: ['hazardous-goods'] }),
      6,
    ],
    ['a small warehouse', facts({ ...small, use: 'warehouse', buildingUses: ['warehouse'] }), 4],
    ['an office on land with a design', facts({ landWithDesign: true }), 5],
    [
      'a plant on land with a design',
      facts({ landWithDesign: true, use: 'industrial', buildingUses: [] }),
      6,
    ],
    [
      'a small plant on land with a design',
      facts({ ...small, landWithDesign: true, use: 'industrial', buildingUses: ['industrial'] }),
      4,
    ],
    ['a small social pipeline', facts({ ...small, linear: true, use: 'pipeline', buildingUses: [] }), 3],
  ])('of %s', (_, given, flow) => {
    expect(chooseFlow(given, limits)).toBe(flow);
  });

  it('of government money is 1 or 2, and of other money never', () => {
    const any = fc.record({
      funds: fc.constantFrom('government' as const, 'social' as const),
      use: fc.constantFrom(...useCodes),
      linear: fc.boolean(),
      landWithDesign: fc.boolean(),
      buildingArea: fc.nat(),
      height: fc.nat(),
      buildingUses: fc.array(fc.constantFrom(...useCodes)),
    });
    fc.assert(
      fc.property(any, (given) => {
        expect(chooseFlow(given, limits) <= 2).toBe(given.funds === 'government');
      }),
    );
  });
});
