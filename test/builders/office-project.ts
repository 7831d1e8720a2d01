import type { Registration } from '../../functions/projects/domain/registration.ts';
import { declaration } from './project-declaration.ts';

export const officeOwner = '91330112MA9T000343';

/** An office of 52 000 m2 and 68 m on transferred land outside the shelter duty area: flow 3, a special fire project. */
export const officeDeclaration = (changes: Partial<Registration> = {}): Registration =>
  declaration({
    code: '2602-330112-89-01-306278',
    name: '锦城科创办公楼（示例）',
    owner: officeOwner,
    funds: 'social',
    use: 'office',
    land: 'transferred',
    landWithDesign: false,
    shelterDuty: false,
    investment: 48_000,
    landArea: 13_000,
    buildingArea: 52_000,
    height: 68,
    works: [
      {
        name: '办公楼工程',
        buildings: [{ name: '1号楼', use: 'office', area: 52_000, height: 68, fireClass: 1 }],
      },
    ],
    parties: [{ type: 1, name: '示例置业有限公司', creditCode: officeOwner }],
    ...changes,
  });
