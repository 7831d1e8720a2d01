import type { Bilingual } from '../../../shared/kernel/bilingual.ts';

/** Labels of the fields, as printed. */
export const licenceLabels = {
  projectCode: { zh: '项目代码', en: 'Project code' },
  projectName: { zh: '项目名称', en: 'Project' },
  worksName: { zh: '工程名称', en: 'Works' },
  landUser: { zh: '用地单位', en: 'Land user' },
  owner: { zh: '建设单位', en: 'Owner' },
  creditCode: { zh: '统一社会信用代码', en: 'Credit code' },
  landDocument: { zh: '用地批准文号', en: 'Land document' },
  landDocumentDate: { zh: '用地批准日期', en: 'Date of land document' },
  landSite: { zh: '用地位置', en: 'Location of land' },
  site: { zh: '建设位置', en: 'Location' },
  address: { zh: '建设地址', en: 'Address' },
  division: { zh: '所属县区', en: 'County' },
  coordinates: { zh: '项目经纬度坐标', en: 'Coordinates' },
  landArea: { zh: '用地面积（平方米）', en: 'Land area (m²)' },
  landUse: { zh: '土地用途', en: 'Land use' },
  landAcquisition: { zh: '土地获取方式', en: 'Land acquired by' },
  scale: { zh: '建设规模', en: 'Scale' },
  buildingArea: { zh: '总建筑面积（平方米）', en: 'Floor area (m²)' },
  areaAbove: { zh: '地上建筑面积（平方米）', en: 'Above ground (m²)' },
  areaBelow: { zh: '地下建筑面积（平方米）', en: 'Below ground (m²)' },
  landPermit: { zh: '建设用地规划许可证编号', en: 'Land planning permit' },
  worksPermit: { zh: '建设工程规划许可证编号', en: 'Works planning permit' },
  constructionPermit: { zh: '施工许可证编号', en: 'Construction permit' },
  drawingCertificate: { zh: '施工图审查合格书编号', en: 'Drawing certificate' },
  plannedStart: { zh: '计划开工日期', en: 'Planned start' },
  plannedEnd: { zh: '计划竣工日期', en: 'Planned completion' },
  jointAcceptance: { zh: '是否联合验收', en: 'Joint acceptance' },
  attachments: { zh: '附图及附件名称', en: 'Drawings and annexes' },
  parties: { zh: '参建单位', en: 'Parties' },
  role: { zh: '单位类型', en: 'Role' },
  partyName: { zh: '单位名称', en: 'Name' },
  buildings: { zh: '单体清单', en: 'Buildings' },
  buildingName: { zh: '单体名称', en: 'Building' },
  use: { zh: '用途', en: 'Use' },
  area: { zh: '建筑面积（平方米）', en: 'Floor area (m²)' },
  height: { zh: '高度（米）', en: 'Height (m)' },
  number: { zh: '编号', en: 'No.' },
  identifier: { zh: '证照标识', en: 'Identifier' },
  issuer: { zh: '发证机关', en: 'Issued by' },
  filingOffice: { zh: '备案机关', en: 'Filed with' },
  issued: { zh: '发证日期', en: 'Date of issue' },
  filed: { zh: '备案日期', en: 'Date of filing' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type LabelName = keyof typeof licenceLabels;

export const landAcquisitions = {
  transferred: { zh: '出让', en: 'transferred' },
  allocated: { zh: '划拨', en: 'allocated' },
  owned: { zh: '自有', en: 'owned' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const yesOrNo = (value: boolean): Bilingual =>
  value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
