import { standardMaterialRules } from '../../functions/materials/domain/standard-material-rules.ts';
import { demoApprovals } from './demo-999901-approvals.ts';
import { demoLicences } from './demo-999901-licences.ts';
import type { CountyFile } from './schema.ts';

// A county that does not exist: every party, code and address is invented.
export const demo999901: CountyFile = {
  slug: 'demo',
  code: '999901',
  names: { zh: '示范县', en: 'Demonstration County' },
  partition: 'aws',
  region: 'eu-central-1',
  oidc: { issuer: 'https://id.demo-999901.example', audience: 'groundbreak-demo-999901' },
  departments: [
    {
      code: 'drc',
      creditCode: '11999901MB9T01014E',
      names: { zh: '示范县发展和改革局', en: 'Demonstration Development and Reform Bureau' },
    },
    {
      code: 'nr',
      creditCode: '11999901MB9T010229',
      names: { zh: '示范县规划和自然资源局', en: 'Demonstration Planning and Natural Resources Bureau' },
    },
    {
      code: 'ecology',
      creditCode: '11999901MB9T010304',
      names: { zh: '示范县生态环境局', en: 'Demonstration Ecology and Environment Bureau' },
    },
    {
      code: 'water',
      creditCode: '11999901MB9T010491',
      names: { zh: '示范县水利局', en: 'Demonstration Water Bureau' },
    },
    {
      code: 'police',
      creditCode: '11999901MB9T01057U',
      names: { zh: '示范县公安局', en: 'Demonstration Police Bureau' },
    },
    {
      code: 'housing',
      creditCode: '11999901MB9T01065N',
      names: { zh: '示范县住房和城乡建设局', en: 'Demonstration Housing and Construction Bureau' },
    },
    {
      code: 'civil-defence',
      creditCode: '11999901MB9T01073H',
      names: { zh: '示范县人民防空办公室', en: 'Demonstration Civil Defence Office' },
    },
    {
      code: 'archives',
      creditCode: '11999901MB9T01081C',
      names: { zh: '示范县档案馆', en: 'Demonstration Archives' },
    },
    {
      code: 'transport',
      creditCode: '11999901MB9T0109X4',
      names: { zh: '示范县交通运输局', en: 'Demonstration Transport Bureau' },
    },
    {
      code: 'city-management',
      creditCode: '11999901MB9T01102W',
      names: { zh: '示范县综合行政执法局', en: 'Demonstration City Management Bureau' },
    },
    {
      code: 'gardens',
      creditCode: '11999901MB9T01110P',
      names: { zh: '示范县园林绿化局', en: 'Demonstration Gardens Bureau' },
    },
    {
      code: 'emergency',
      creditCode: '11999901MB9T01129L',
      names: { zh: '示范县应急管理局', en: 'Demonstration Emergency Management Bureau' },
    },
    {
      code: 'culture',
      creditCode: '11999901MB9T01137F',
      names: { zh: '示范县文物局', en: 'Demonstration Cultural Relics Bureau' },
    },
    {
      code: 'market',
      creditCode: '11999901MB9T01145A',
      names: { zh: '示范县市场监督管理局', en: 'Demonstration Market Supervision Bureau' },
    },
    {
      code: 'power',
      creditCode: '91999901MA9T0115XB',
      names: { zh: '示范县供电公司', en: 'Demonstration Power Company' },
    },
    {
      code: 'gas',
      creditCode: '91999901MA9T01168B',
      names: { zh: '示范县燃气公司', en: 'Demonstration Gas Company' },
    },
    {
      code: 'telecom',
      creditCode: '91999901MA9T011766',
      names: { zh: '示范县通信公司', en: 'Demonstration Telecom Company' },
    },
  ],
  divisions: [
    { code: '999901', names: { zh: '示范县', en: 'Demonstration County' } },
    { code: '330112', names: { zh: '临安区', en: "Lin'an District" } },
  ],
  alarmAddresses: ['alarms@demo-999901.example'],
  claimToleranceMinutes: 15,
  officeHours: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '17:30' },
  ],
  flowChoice: {
    version: '2026-1',
    lowRisk: { maxBuildingArea: 10_000, maxHeight: 24, excludedUses: ['hazardous-goods'] },
  },
  approvals: demoApprovals,
  licences: demoLicences,
  materials: { rules: standardMaterialRules, replacedDays: 30 },
  notices: {
    version: '2026-1',
    service: 'available',
    basis: '民事诉讼法第九十条（参照）',
    replacedDays: 30,
  },
  logRetentionDays: 30,
  data: 'destroy',
  throttle: { requestsPerSecond: 50, burst: 100 },
};
