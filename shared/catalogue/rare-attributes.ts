import * as z from 'zod/mini';
import type { Bilingual } from '../kernel/bilingual.ts';

/** What few projects have, each the reason for an item: declared where it holds, false where nothing is said. */
export const rareAttributeNames = {
  verificationList: {
    zh: '列入政府核准的投资项目目录',
    en: 'on the list of investments that need verification',
  },
  energyIntensive: {
    zh: '年综合能耗达到节能审查标准（1000吨标准煤或500万千瓦时）',
    en: 'energy use above the review threshold (1,000 tce or 5 GWh a year)',
  },
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
  roadPipes: { zh: '依附城市道路建设管线、杆线', en: 'pipes, cables or poles attached to a city road' },
  greenSpace: { zh: '占用绿地或迁移树木', en: 'uses green land or moves trees' },
  sewage: { zh: '向排水管网排水', en: 'discharges to the drainage network' },
  waterFacilities: { zh: '改动供水排水设施', en: 'changes water or drainage facilities' },
  buildingWaste: { zh: '处置建筑垃圾', en: 'disposes of building waste' },
  landDeliveryList: { zh: '申请拿地即开工', en: 'asks to start on land delivery' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type RareAttribute = keyof typeof rareAttributeNames;

const said = (name: RareAttribute) =>
  z.optional(
    z
      .boolean()
      .check(z.meta({ description: `${rareAttributeNames[name].zh} · ${rareAttributeNames[name].en}` })),
  );

/** Members of a declaration and of its amendments. */
export const rareAttributes = {
  verificationList: said('verificationList'),
  energyIntensive: said('energyIntensive'),
  hazardArea: said('hazardArea'),
  mineralArea: said('mineralArea'),
  relicsArea: said('relicsArea'),
  relicsControlZone: said('relicsControlZone'),
  forestLand: said('forestLand'),
  securityZone: said('securityZone'),
  riverWorks: said('riverWorks'),
  waterAbstraction: said('waterAbstraction'),
  seismicClass: said('seismicClass'),
  lightningClass: said('lightningClass'),
  superHighRise: said('superHighRise'),
  highHazard: said('highHazard'),
  roadOccupation: said('roadOccupation'),
  roadPipes: said('roadPipes'),
  greenSpace: said('greenSpace'),
  sewage: said('sewage'),
  waterFacilities: said('waterFacilities'),
  buildingWaste: said('buildingWaste'),
  landDeliveryList: said('landDeliveryList'),
} satisfies Readonly<Record<RareAttribute, unknown>>;
