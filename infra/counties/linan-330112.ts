import { standardMaterialRules } from '../../functions/materials/domain/standard-material-rules.ts';
import { linanApprovals } from './linan-330112-approvals.ts';
import { linanLicences } from './linan-330112-licences.ts';
import type { CountyFile } from './schema.ts';

// The division is real; every party, credit code and address here is invented.
export const linan330112: CountyFile = {
  slug: 'linan',
  code: '330112',
  names: { zh: '临安区', en: "Lin'an District" },
  partition: 'aws-cn',
  region: 'cn-north-1',
  oidc: { issuer: 'https://id.linan-330112.example', audience: 'groundbreak-linan-330112' },
  departments: [
    {
      code: 'drc',
      creditCode: '11330112MB9T01014J',
      names: { zh: '临安区发展和改革局', en: "Lin'an Development and Reform Bureau" },
    },
    {
      code: 'nr',
      creditCode: '11330112MB9T01022D',
      names: { zh: '临安区规划和自然资源局', en: "Lin'an Planning and Natural Resources Bureau" },
    },
    {
      code: 'ecology',
      creditCode: '11330112MB9T010308',
      names: { zh: '临安区生态环境局', en: "Lin'an Ecology and Environment Bureau" },
    },
    {
      code: 'water',
      creditCode: '11330112MB9T010495',
      names: { zh: '临安区水利局', en: "Lin'an Water Bureau" },
    },
    {
      code: 'police',
      creditCode: '11330112MB9T010570',
      names: { zh: '临安区公安局', en: "Lin'an Police Bureau" },
    },
    {
      code: 'housing',
      creditCode: '11330112MB9T01065T',
      names: { zh: '临安区住房和城乡建设局', en: "Lin'an Housing and Construction Bureau" },
    },
    {
      code: 'civil-defence',
      creditCode: '11330112MB9T01073M',
      names: { zh: '临安区人民防空办公室', en: "Lin'an Civil Defence Office" },
    },
    {
      code: 'archives',
      creditCode: '11330112MB9T01081G',
      names: { zh: '临安区档案馆', en: "Lin'an Archives" },
    },
    {
      code: 'transport',
      creditCode: '11330112MB9T0109X8',
      names: { zh: '临安区交通运输局', en: "Lin'an Transport Bureau" },
    },
    {
      code: 'city-management',
      creditCode: '11330112MB9T011021',
      names: { zh: '临安区综合行政执法局', en: "Lin'an City Management Bureau" },
    },
    {
      code: 'gardens',
      creditCode: '11330112MB9T01110U',
      names: { zh: '临安区园林绿化局', en: "Lin'an Gardens Bureau" },
    },
    {
      code: 'emergency',
      creditCode: '11330112MB9T01129Q',
      names: { zh: '临安区应急管理局', en: "Lin'an Emergency Management Bureau" },
    },
    {
      code: 'culture',
      creditCode: '11330112MB9T01137K',
      names: { zh: '临安区文物局', en: "Lin'an Cultural Relics Bureau" },
    },
    {
      code: 'market',
      creditCode: '11330112MB9T01145E',
      names: { zh: '临安区市场监督管理局', en: "Lin'an Market Supervision Bureau" },
    },
    {
      code: 'power',
      creditCode: '91330112MA9T0115XF',
      names: { zh: '临安区供电公司', en: "Lin'an Power Company" },
    },
    {
      code: 'gas',
      creditCode: '91330112MA9T01168F',
      names: { zh: '临安区燃气公司', en: "Lin'an Gas Company" },
    },
    {
      code: 'telecom',
      creditCode: '91330112MA9T01176A',
      names: { zh: '临安区通信公司', en: "Lin'an Telecom Company" },
    },
  ],
  divisions: [{ code: '330112', names: { zh: '临安区', en: "Lin'an District" } }],
  alarmAddresses: ['alarms@linan-330112.example'],
  claimToleranceMinutes: 15,
  officeHours: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '17:30' },
  ],
  flowChoice: {
    version: '2026-1',
    lowRisk: { maxBuildingArea: 10_000, maxHeight: 24, excludedUses: ['hazardous-goods'] },
  },
  approvals: linanApprovals,
  licences: linanLicences,
  materials: { rules: standardMaterialRules, replacedDays: 3_650 },
  notices: {
    version: '2026-1',
    service: 'available',
    basis: '民事诉讼法第九十条（参照）',
    replacedDays: 3_650,
  },
  logRetentionDays: 180,
  data: 'retain',
  waf: { requestsPerFiveMinutes: 2_000 },
  throttle: { requestsPerSecond: 50, burst: 100 },
};
