import * as z from 'zod/mini';
import type { Bilingual } from '../kernel/bilingual.ts';
import { rareAttributeNames } from './rare-attributes.ts';
import { useSchema } from './uses.ts';

const flag = () => z.prefault(z.boolean(), false);
const size = () => z.prefault(z.number().check(z.gte(0), z.lte(1e9)), 0);

/** What decides flow and items. Areas in m2, heights in m, investment in 10,000 yuan. */
export const attributesSchema = z.strictObject({
  funds: z.enum(['government', 'social']),
  use: useSchema,
  linear: flag(),
  land: z.enum(['transferred', 'allocated', 'owned']),
  landWithDesign: flag(),
  shelterDuty: flag(),
  investment: size(),
  landArea: size(),
  buildingArea: size(),
  height: size(),
  verificationList: flag(),
  energyIntensive: flag(),
  hazardArea: flag(),
  mineralArea: flag(),
  relicsArea: flag(),
  relicsControlZone: flag(),
  forestLand: flag(),
  securityZone: flag(),
  riverWorks: flag(),
  waterAbstraction: flag(),
  seismicClass: flag(),
  lightningClass: flag(),
  superHighRise: flag(),
  highHazard: flag(),
  roadOccupation: flag(),
  roadPipes: flag(),
  greenSpace: flag(),
  sewage: flag(),
  waterFacilities: flag(),
  buildingWaste: flag(),
  landDeliveryList: flag(),
});

export type Attributes = z.infer<typeof attributesSchema>;

export type AttributeName = keyof Attributes;

export const attributeNames: Readonly<Record<AttributeName, Bilingual>> = {
  funds: { zh: '资金来源', en: 'source of funds' },
  use: { zh: '建筑用途', en: 'use' },
  linear: { zh: '线性工程', en: 'linear works' },
  land: { zh: '土地获取方式', en: 'how the land is obtained' },
  landWithDesign: { zh: '带方案出让', en: 'land transferred with design' },
  shelterDuty: { zh: '应建防空地下室', en: 'duty to build a shelter' },
  investment: { zh: '总投资（万元）', en: 'investment (10,000 yuan)' },
  landArea: { zh: '用地面积（平方米）', en: 'land area (m2)' },
  buildingArea: { zh: '建筑面积（平方米）', en: 'building area (m2)' },
  height: { zh: '建筑高度（米）', en: 'height (m)' },
  ...rareAttributeNames,
};
