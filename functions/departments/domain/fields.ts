import * as z from 'zod/mini';
import type { DepartmentCode } from '../../../shared/catalogue/catalogue-item.ts';

export const deliveryId = z.string().check(z.regex(/^dlv_[0-9A-HJKMNP-TV-Z]{26}$/));

const departments = [
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

export const departmentCode = z.enum(departments);
