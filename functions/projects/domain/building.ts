import * as z from 'zod/mini';
import { useSchema } from '../../../shared/catalogue/uses.ts';
import { area, height, length, line, money } from './fields.ts';

const fireClass = z
  .int()
  .check(z.gte(1), z.lte(4), z.meta({ description: '耐火等级一至四级 · fire class 1 to 4' }));

/** A building as declared: area in m2, height in m. */
export const declaredBuilding = z.strictObject({
  name: line(60),
  use: useSchema,
  area,
  height,
  fireClass: z.optional(fireClass),
});

const code = z.int().check(z.gte(0), z.lte(99));
const floors = z.string().check(z.regex(/^\d{1,3}$/));

/** Every column of `SPGL_XMDTXXB` that is the building's own. Money in 10,000 yuan, areas in m2, lengths in m. */
export const buildingColumns = z.strictObject({
  ...declaredBuilding.shape,
  scale: z.optional(line(200)),
  structure: z.optional(line(50)),
  constructionMethod: z.optional(code),
  coordinates: z.optional(line(200)),
  cost: z.optional(money),
  areaAbove: z.optional(area),
  areaBelow: z.optional(area),
  footprint: z.optional(area),
  floorsAbove: z.optional(floors),
  floorsBelow: z.optional(floors),
  length: z.optional(length),
  span: z.optional(length),
});

export type DeclaredBuilding = z.infer<typeof declaredBuilding>;
export type BuildingFacts = z.infer<typeof buildingColumns>;

/** Columns of exchange-v3 2.3.9 and the fields that hold them. XMDM, GCDM, SPSXSLBM and XKBABH come with the row. */
export const buildingColumnFields = {
  DTMC: { zh: '单体名称', field: 'name' },
  DTBM: { zh: '单体编码', field: 'buildingId' },
  GCYT: { zh: '工程用途/类别', field: 'use' },
  GMZB: { zh: '规模指标', field: 'scale' },
  JGTX: { zh: '结构体系', field: 'structure' },
  NHDJ: { zh: '耐火等级', field: 'fireClass' },
  JZFS: { zh: '建造方式', field: 'constructionMethod' },
  DTJWDZB: { zh: '单体经纬度坐标', field: 'coordinates' },
  DTGCZZJ: { zh: '单体工程总造价', field: 'cost' },
  JZMJ: { zh: '建筑面积', field: 'area' },
  DSJZMJ: { zh: '地上建筑面积', field: 'areaAbove' },
  DXJZMJ: { zh: '地下建筑面积', field: 'areaBelow' },
  ZDMJ: { zh: '占地面积', field: 'footprint' },
  JZGCGD: { zh: '建筑工程高度', field: 'height' },
  DSCS: { zh: '地上层数', field: 'floorsAbove' },
  DXCS: { zh: '地下层数', field: 'floorsBelow' },
  CD: { zh: '长度', field: 'length' },
  KD: { zh: '跨度', field: 'span' },
} as const satisfies Readonly<Record<string, { zh: string; field: keyof BuildingFacts | 'buildingId' }>>;
