import { composeLicence } from '../../functions/licences/domain/compose-licence.ts';
import type { LicenceFacts } from '../../functions/licences/domain/licence-facts.ts';
import type { LicenceItem } from '../../functions/licences/domain/licence-item.ts';
import {
  type LicenceRules,
  licenceRulesSchema,
  usualNumberRules,
} from '../../functions/licences/domain/licence-rules.ts';
import type { Licence } from '../../functions/licences/domain/licence.ts';
import { numberLicence } from '../../functions/licences/domain/number-licence.ts';

const planning = '11100000MB03271699';
const housing = '11100000000013338W';

/** Type codes are examples: the county file gives its own. */
export const licenceRules: LicenceRules = licenceRulesSchema.parse({
  'S1-10': { type: `${planning}001`, number: usualNumberRules['S1-10'] },
  'S2-03': { type: `${planning}002`, number: usualNumberRules['S2-03'] },
  'S3-05': { type: `${housing}009`, number: usualNumberRules['S3-05'] },
  'S4-08': { type: `${housing}010`, number: usualNumberRules['S4-08'] },
});

const buildings: LicenceFacts['buildings'] = [
  {
    buildingId: 'bld_1',
    name: '1号厂房',
    use: 'industrial',
    area: 12_600.5,
    height: 23.8,
    areaAbove: 12_600.5,
    areaBelow: 0,
  },
  {
    buildingId: 'bld_2',
    name: '综合楼',
    use: 'office',
    area: 5_399.5,
    height: 18,
    areaAbove: 4_200,
    areaBelow: 1_199.5,
  },
];

/** A passed case of a fictional project. */
export const licenceFacts = (item: LicenceItem, changes: Partial<LicenceFacts> = {}): LicenceFacts => ({
  item,
  caseId: 'cas_01JV0000000000000000000001',
  passedAt: Date.parse('2026-04-13T15:20:00+08:00'),
  issuer:
    item === 'S1-10' || item === 'S2-03'
      ? { name: '临安区规划和自然资源局', creditCode: '12330112MB9T0002XN' }
      : { name: '临安区住房和城乡建设局', creditCode: '11330112MB9T00046L' },
  division: { code: '330112', name: '临安区' },
  project: {
    projectId: 'prj_01JV0000000000000000000001',
    code: '2603-330112-07-02-102341',
    name: '示例智能装备产业园一期项目',
    owner: '91330112MA9TE5T12Y',
    ownerName: '示例智能装备（临安）有限公司',
    use: 'industrial',
    linear: false,
    land: 'transferred',
    landArea: 33_350.25,
    buildingArea: 18_000,
    address: '临安区示例街道示例路88号',
    coordinates: '119.724,30.233',
    plannedStart: '2026-04-14',
    plannedEnd: '2027-06-30',
  },
  works: { worksId: 'wrk_01JV0000000000000000000001', name: '示例智能装备产业园一期厂房工程' },
  buildings,
  parties: [
    { type: 1, name: '示例智能装备（临安）有限公司', creditCode: '91330112MA9TE5T12Y' },
    { type: 3, name: '示例勘察有限公司', creditCode: '91330112MA9T000343' },
    { type: 4, name: '示例建筑设计院有限公司', creditCode: '91330112MA9T000343' },
    { type: 2, name: '示例建工集团有限公司', creditCode: '91330112MA9T000343' },
    { type: 5, name: '示例工程监理有限公司', creditCode: '91330112MA9T000343' },
  ],
  land: { number: '临土出〔2026〕示例12号', date: '2026-04-09', parcel: '示例街道S-07-12地块' },
  earlier: {
    'S1-10': '地字第3301122026YG0000001号',
    'S2-03': '建字第3301122026GG0000001号',
    'S3-05': '330112202604130101',
    'S3-01': '示例审字2026-0032',
  },
  attachments: ['建设用地规划红线图', '总平面图'],
  jointAcceptance: true,
  ...changes,
});

/** The licence of such a case with this serial. */
export const aLicence = (item: LicenceItem, changes: Partial<LicenceFacts> = {}, serial = 1): Licence =>
  numberLicence(composeLicence(licenceFacts(item, changes)), {
    rules: licenceRules,
    serial,
    licenceId: 'lic_01JV0000000000000000000001',
  });
