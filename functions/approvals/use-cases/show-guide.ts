import { attributeNames, type Attributes } from '../../../shared/catalogue/attributes.ts';
import { nationalCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { chooseFlow, flowNames } from '../../../shared/catalogue/choose-flow.ts';
import { createGuide, type Guide } from '../../../shared/catalogue/guide.ts';
import { materials } from '../../../shared/catalogue/materials.ts';
import type { CasePorts } from '../approval-ports.ts';
import { orderItems } from '../domain/order-items.ts';

/** A guide as people read it: every item of the catalogue in or out, and why. */
export const showGuide = (guide: Guide, attributes: Attributes) => ({
  flowType: guide.flowType,
  flowName: flowNames[guide.flowType],
  catalogueVersion: guide.catalogueVersion,
  rulesVersion: guide.rulesVersion,
  totalDays: guide.totalDays,
  stages: guide.stages.map(({ stages, limitDays, items }) => ({ stages, limitDays, items })),
  order: orderItems(guide),
  items: guide.items.map(({ item, standing, why, after, days, department }) => ({
    item: item.id,
    name: item.name,
    stage: item.stage,
    type: item.type,
    standing,
    why: why.map((attribute) => ({
      attribute,
      name: attributeNames[attribute],
      value: attributes[attribute],
    })),
    after,
    days,
    department,
    basis: item.basis,
    materials: item.materials,
    ...(item.inside !== undefined && { inside: item.inside }),
    ...('output' in item && item.output !== undefined && { output: item.output }),
  })),
  materials: guide.materials.map((material) => ({ material, name: materials[material] })),
});

/** The guide of a project that is not registered, from its attributes alone. */
export const askGuide =
  ({ rules }: Pick<CasePorts, 'rules'>) =>
  (attributes: Attributes) => {
    const flowType = chooseFlow({ ...attributes, buildingUses: [attributes.use] }, rules.lowRisk);
    return showGuide(createGuide(nationalCatalogue, rules.rules, flowType, attributes), attributes);
  };
