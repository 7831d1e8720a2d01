import { describe, expect, it } from 'vitest';
import { type Attributes, attributesSchema } from '../../../shared/catalogue/attributes.ts';
import { nationalCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { chooseFlow } from '../../../shared/catalogue/choose-flow.ts';
import { createGuide } from '../../../shared/catalogue/guide.ts';
import { rareAttributeNames } from '../../../shared/catalogue/rare-attributes.ts';
import { useCodes } from '../../../shared/catalogue/uses.ts';
import { demoCounty } from '../../builders/in-memory-approvals.ts';

const everything = Object.fromEntries(Object.keys(rareAttributeNames).map((name) => [name, true]));

const sizes = [
  { buildingArea: 9_900, landArea: 20_000, height: 23 },
  { buildingArea: 90_000, landArea: 90_000, height: 99 },
];

const projects: readonly Attributes[] = useCodes.flatMap((use) =>
  (['government', 'social'] as const).flatMap((funds) =>
    (['transferred', 'allocated', 'owned'] as const).flatMap((land) =>
      [true, false].flatMap((linear) =>
        [true, false].flatMap((landWithDesign) =>
          sizes.map((size) =>
            attributesSchema.parse({
              ...everything,
              ...size,
              use,
              funds,
              land,
              linear,
              landWithDesign,
              shelterDuty: true,
            }),
          ),
        ),
      ),
    ),
  ),
);

describe('the largest form', () => {
  it('has twenty-one cases: a small hospital with everything, whose second and third stage are filed together', () => {
    const forms = projects.flatMap((attributes) => {
      const flowType = chooseFlow({ ...attributes, buildingUses: [attributes.use] }, demoCounty.lowRisk);
      const { stages } = createGuide(nationalCatalogue, demoCounty.rules, flowType, attributes);
      return stages.map(({ items }) => ({ flowType, use: attributes.use, items: items.length }));
    });
    const largest = forms.toSorted((a, b) => b.items - a.items)[0];
    expect(largest).toEqual({ flowType: 4, use: 'hospital', items: 21 });
  });
});
