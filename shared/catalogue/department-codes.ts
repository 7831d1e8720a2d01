import type { DepartmentCode } from './catalogue-item.ts';

/** Every department that can decide an item, in the order of the house plan. */
export const departmentCodes = [
  'drc',
  'nr',
  'ecology',
  'water',
  'police',
  'housing',
  'civil-defence',
  'archives',
  'transport',
  'city-management',
  'gardens',
  'emergency',
  'culture',
  'market',
  'power',
  'gas',
  'telecom',
] as const satisfies readonly DepartmentCode[];
