import type { Bilingual } from '../../../shared/kernel/bilingual.ts';

/** Items whose passing gives a licence of our own. */
export const licenceItems = ['S1-10', 'S2-03', 'S3-05', 'S4-08'] as const;

export type LicenceItem = (typeof licenceItems)[number];

export const isLicenceItem = (item: string): item is LicenceItem => licenceItems.some((one) => one === item);

/** As the document is headed. */
export const licenceTitles: Readonly<Record<LicenceItem, Bilingual>> = {
  'S1-10': { zh: '建设用地规划许可证', en: 'Land Planning Permit' },
  'S2-03': { zh: '建设工程规划许可证', en: 'Works Planning Permit' },
  'S3-05': { zh: '建筑工程施工许可证', en: 'Construction Permit' },
  'S4-08': { zh: '竣工验收备案表', en: 'Completion Filing' },
};

/** What the document grants, with its basis in law. */
export const licenceStatements: Readonly<Record<LicenceItem, Bilingual>> = {
  'S1-10': {
    zh: '根据《中华人民共和国城乡规划法》第三十七条、第三十八条和国家有关规定，经审核，本建设用地符合国土空间规划和用途管制要求，颁发此证。',
    en: 'Granted under articles 37 and 38 of the Urban and Rural Planning Law: the land use conforms to the territorial plan.',
  },
  'S2-03': {
    zh: '根据《中华人民共和国城乡规划法》第四十条和国家有关规定，经审核，本建设工程符合国土空间规划和用途管制要求，颁发此证。',
    en: 'Granted under article 40 of the Urban and Rural Planning Law: the works conform to the territorial plan.',
  },
  'S3-05': {
    zh: '根据《中华人民共和国建筑法》第八条规定，经审查，本建筑工程符合施工条件，准予施工。',
    en: 'Granted under article 8 of the Construction Law: the works meet the conditions and may be built.',
  },
  'S4-08': {
    zh: '根据《建设工程质量管理条例》第四十九条规定，本工程的竣工验收备案文件已收讫，予以备案。',
    en: 'Filed under article 49 of the Regulation on Quality of Construction: the filing of completion is received.',
  },
};
