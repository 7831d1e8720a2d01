import { type Attributes, attributesSchema } from '../../shared/catalogue/attributes.ts';
import { chooseFlow, type LowRisk } from '../../shared/catalogue/choose-flow.ts';
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

const plain: readonly Attributes[] = kinds.flatMap((kind) =>
  useCodes.flatMap((use) => sizes.map((size) => attributesSchema.parse({ ...kind, ...size, use }))),
);

export interface FlowProjects {
  /** Without anything special: one for each use, small and large. */
  readonly plain: readonly Attributes[];
  /** The plain ones, and each with one thing that is special: other land, or one flag. */
  readonly usual: readonly Attributes[];
}

const otherLand = ({ landWithDesign }: Attributes): readonly Variation[] =>
  landWithDesign ? [] : [{ land: 'transferred' }, { land: 'allocated' }, { land: 'owned' }];

/** The projects by which a county's promises for a flow are measured. */
export const flowProjects = (flowType: FlowType, lowRisk: LowRisk): FlowProjects => {
  const own = plain.filter(
    (attributes) => chooseFlow({ ...attributes, buildingUses: [] }, lowRisk) === flowType,
  );
  const variations = special.map((flag): Variation => ({ [flag]: true }));
  return {
    plain: own,
    usual: own.flatMap((attributes) =>
      [{}, ...otherLand(attributes), ...variations].map((change) => ({ ...attributes, ...change })),
    ),
  };
};
