import { type Attributes, attributesSchema } from '../../shared/catalogue/attributes.ts';
import { nationalCatalogue } from '../../shared/catalogue/catalogue.ts';
import { chooseFlow, type LowRisk } from '../../shared/catalogue/choose-flow.ts';
import { decide } from '../../shared/catalogue/condition.ts';
import type { FlowType } from '../../shared/catalogue/county-rules.ts';
import { useCodes } from '../../shared/catalogue/uses.ts';

type Variation = Partial<Attributes>;

/** Flags that only some projects show; `linear` and `landWithDesign` choose the flow. */
const special = [
  'shelterDuty',
  'verificationList',
  'energyIntensive',
  'hazardArea',
  'mineralArea',
  'relicsArea',
  'relicsControlZone',
  'forestLand',
  'securityZone',
  'riverWorks',
  'waterAbstraction',
  'seismicClass',
  'lightningClass',
  'superHighRise',
  'highHazard',
  'roadOccupation',
  'roadPipes',
  'greenSpace',
  'sewage',
  'waterFacilities',
  'buildingWaste',
  'landDeliveryList',
] as const satisfies readonly (keyof Attributes)[];

const sizes: readonly Variation[] = [
  { landArea: 4_000, buildingArea: 3_000, height: 12 },
  { landArea: 90_000, buildingArea: 120_000, height: 99 },
];

const kinds: readonly Variation[] = [
  { funds: 'government', linear: false, land: 'allocated' },
  { funds: 'government', linear: true, land: 'allocated' },
  { funds: 'social', linear: false, land: 'transferred' },
  { funds: 'social', linear: false, land: 'transferred', landWithDesign: true },
];

const neededItems = (attributes: Attributes): string =>
  [...nationalCatalogue.items.values()]
    .filter(({ needed }) => decide(needed, attributes).holds)
    .map(({ id }) => id)
    .join();

const plain: readonly Attributes[] = kinds.flatMap((kind) =>
  useCodes.flatMap((use) => sizes.map((size) => attributesSchema.parse({ ...kind, ...size, use }))),
);

const needs = new Map(plain.map((attributes) => [attributes, neededItems(attributes)]));

export interface FlowProjects {
  /** Without anything special, small and large; of those that need the same items one. */
  readonly plain: readonly Attributes[];
  /** The plain ones, and each with one thing that is special: other land, or one flag. */
  readonly usual: readonly Attributes[];
}

const otherLand = ({ landWithDesign }: Attributes): readonly Variation[] =>
  landWithDesign ? [] : [{ land: 'transferred' }, { land: 'allocated' }, { land: 'owned' }];

/** The projects by which a county's promises for a flow are measured. */
export const flowProjects = (flowType: FlowType, lowRisk: LowRisk): FlowProjects => {
  const own = new Map(
    plain
      .filter((attributes) => chooseFlow({ ...attributes, buildingUses: [] }, lowRisk) === flowType)
      .map((attributes) => [needs.get(attributes) ?? '', attributes]),
  );
  const variations = special.map((flag): Variation => ({ [flag]: true }));
  return {
    plain: [...own.values()],
    usual: [...own.values()].flatMap((attributes) =>
      [{}, ...otherLand(attributes), ...variations].map((change) => ({ ...attributes, ...change })),
    ),
  };
};
