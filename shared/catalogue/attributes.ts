import * as z from 'zod/mini';
import type { Bilingual } from '../kernel/bilingual.ts';
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
  /** On the government's list of projects that need verification. */
  verificationList: flag(),
  /** Annual use of 1,000 t standard coal or 5 GWh and more. */
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
  verificationList: { zh: '列入核准目录', en: 'on the verification list' },
  energyIntensive: { zh: '年综合能耗达到节能审查标准', en: 'energy use above the review threshold' },
  hazardArea: { zh: '位于地质灾害易发区', en: 'in a geological hazard area' },
  mineralArea: { zh: '压覆重要矿产资源', en: 'covers mineral resources' },
  relicsArea: { zh: '可能埋藏文物的区域', en: 'in an area that may hold relics' },
  relicsControlZone: { zh: '位于文物建设控制地带', en: 'in the control zone of a protected relic' },
  forestLand: { zh: '使用林地', en: 'uses forest land' },
  securityZone: { zh: '位于国家安全控制区域', en: 'in a national-security zone' },
  riverWorks: { zh: '涉河或洪泛区', en: 'river works or flood area' },
  waterAbstraction: { zh: '取用水资源', en: 'abstracts water' },
  seismicClass: { zh: '需进行地震安全性评价', en: 'of a class that needs a seismic review' },
  lightningClass: { zh: '属雷电防护审核范围', en: 'of a class that needs a lightning review' },
  superHighRise: { zh: '超限高层建筑', en: 'beyond the height limits of the seismic code' },
  highHazard: { zh: '矿山、金属冶炼、危险物品', en: 'mine, metallurgy or hazardous goods' },
  roadOccupation: { zh: '占用、挖掘城市道路', en: 'occupies or digs a city road' },
  greenSpace: { zh: '占用绿地或迁移树木', en: 'uses green land or moves trees' },
  sewage: { zh: '向排水管网排水', en: 'discharges to the drainage network' },
  waterFacilities: { zh: '改动供水排水设施', en: 'changes water or drainage facilities' },
  buildingWaste: { zh: '处置建筑垃圾', en: 'disposes of building waste' },
  landDeliveryList: { zh: '申请拿地即开工', en: 'asks to start on land delivery' },
};
