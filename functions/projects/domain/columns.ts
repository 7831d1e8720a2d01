import type { Amendable, AmendableFacts } from './amendment.ts';
import type { Project, Works } from './project.ts';

/**
 * Where the value of a column comes from: `declared` once at registration, `amendable` by PATCH /projects/{projectId},
 * `works` by its member `works`, `derived` by us.
 */
type Column = { readonly zh: string } & (
  | { readonly from: 'declared' | 'derived'; readonly field: keyof Project | keyof Works }
  | { readonly from: 'amendable'; readonly field: keyof Amendable | keyof AmendableFacts }
  | { readonly from: 'works'; readonly field: 'scope' }
);

/** Every column of `SPGL_XMJBXXB` (exchange-v3 2.2.1), in its order. */
export const projectColumns = {
  XMDM: { zh: '项目代码', from: 'declared', field: 'code' },
  XMMC: { zh: '项目名称', from: 'amendable', field: 'name' },
  GCDM: { zh: '工程代码', from: 'derived', field: 'worksId' },
  GCFW: { zh: '工程范围', from: 'works', field: 'scope' },
  QJDGCDM: { zh: '前阶段关联工程代码', from: 'derived', field: 'predecessors' },
  XMTZLY: { zh: '项目投资来源', from: 'amendable', field: 'investmentSource' },
  TDHQFS: { zh: '土地获取方式', from: 'amendable', field: 'landAcquisition' },
  TDSFDSJFA: { zh: '土地是否带设计方案', from: 'amendable', field: 'landWithDesign' },
  SFWCQYPG: { zh: '是否完成区域评估', from: 'amendable', field: 'regionalAssessmentDone' },
  SPLCLX: { zh: '审批流程类型', from: 'derived', field: 'flowType' },
  LXLX: { zh: '立项类型', from: 'amendable', field: 'initiationType' },
  GCFL: { zh: '工程分类', from: 'amendable', field: 'worksClass' },
  JSXZ: { zh: '建设性质', from: 'amendable', field: 'constructionNature' },
  XMZJSX: { zh: '项目资金属性', from: 'amendable', field: 'fundsNature' },
  GBHYDMFBND: { zh: '国标行业代码发布年代', from: 'amendable', field: 'industryCodeYear' },
  GBHY: { zh: '国标行业', from: 'amendable', field: 'industry' },
  NKGSJ: { zh: '拟开工时间', from: 'amendable', field: 'plannedStart' },
  NJCSJ: { zh: '拟建成时间', from: 'amendable', field: 'plannedEnd' },
  XMSFWQBJ: { zh: '项目是否完全办结', from: 'amendable', field: 'fullyClosed' },
  XMWQBJSJ: { zh: '项目完全办结时间', from: 'amendable', field: 'fullyClosedAt' },
  ZTZE: { zh: '总投资额（万元）', from: 'amendable', field: 'investment' },
  JSDDXZQH: { zh: '建设地点行政区划', from: 'amendable', field: 'division' },
  JSDD: { zh: '建设地点', from: 'amendable', field: 'address' },
  XMJSDDX: { zh: '项目建设地点X坐标', from: 'amendable', field: 'siteX' },
  XMJSDDY: { zh: '项目建设地点Y坐标', from: 'amendable', field: 'siteY' },
  XMJWDZB: { zh: '项目经纬度坐标', from: 'amendable', field: 'coordinates' },
  JSGMJNR: { zh: '建设规模及内容', from: 'amendable', field: 'scaleAndContent' },
  YDMJ: { zh: '用地面积', from: 'amendable', field: 'landArea' },
  JZMJ: { zh: '建筑面积', from: 'amendable', field: 'buildingArea' },
  SBSJ: { zh: '申报时间', from: 'amendable', field: 'declaredAt' },
  SPLCBM: { zh: '审批流程编码', from: 'amendable', field: 'processCode' },
  SPLCBBH: { zh: '审批流程版本号', from: 'amendable', field: 'processVersion' },
  JSDW: { zh: '建设单位', from: 'amendable', field: 'ownerName' },
  JSDWDM: { zh: '建设单位代码', from: 'declared', field: 'owner' },
  JSDWLX: { zh: '建设单位类型', from: 'amendable', field: 'ownerType' },
  SFXXGC: { zh: '是否线性工程', from: 'declared', field: 'linear' },
  CD: { zh: '长度', from: 'amendable', field: 'length' },
  GCHYFL: { zh: '工程行业分类', from: 'amendable', field: 'industryClass' },
  ZDXMLX: { zh: '重点项目类型', from: 'amendable', field: 'keyProjectType' },
} as const satisfies Readonly<Record<string, Column>>;
