import { nationalCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { materials } from '../../../shared/catalogue/materials.ts';
import type { Bilingual } from '../../../shared/kernel/bilingual.ts';

const materialNames: Readonly<Record<string, Bilingual | undefined>> = materials;

/** What the catalogue calls an item; its id when this release does not know it. */
export const itemName = (item: string): string => nationalCatalogue.items.get(item)?.name.zh ?? item;

/** `permit`, `filing`, ...; nothing for an item that this release does not know. */
export const itemType = (item: string): string => nationalCatalogue.items.get(item)?.type ?? '';

/** Law and article on which an item rests. */
export const itemBasis = (item: string): string | undefined => nationalCatalogue.items.get(item)?.basis;

/** What the catalogue calls the document in which an item results. */
export const itemOutput = (item: string): string | undefined => nationalCatalogue.items.get(item)?.output?.zh;

/** What the catalogue calls a material; what was written when it does not know it. */
export const materialName = (material: string): string => materialNames[material]?.zh ?? material;

const procedures: Readonly<Record<string, string>> = {
  hearing: '听证',
  tender: '招标',
  auction: '拍卖',
  inspection: '检验',
  testing: '检测',
  quarantine: '检疫',
  appraisal: '鉴定、专家评审',
  'public-display': '公示',
  'technical-review': '委托技术审查',
  'site-survey': '现场勘验',
  other: '其他特别程序',
};

export const procedureName = (type: string): string => procedures[type] ?? type;

const clocks: Readonly<Record<string, string>> = { promise: '承诺办结时限', statute: '法定办结时限' };

export const clockName = (clock: string): string => clocks[clock] ?? clock;

const moves: Readonly<Record<string, string>> = {
  'case-not-a-matter': '不受理',
  'case-acceptance-refused': '不予受理',
};

/** What a wrong click was, by the type of its event. */
export const moveName = (type: string): string => moves[type] ?? type;
