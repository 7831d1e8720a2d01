import * as z from 'zod/mini';
import { departmentCodes } from '../../../shared/catalogue/department-codes.ts';

export const deliveryId = z.string().check(z.regex(/^dlv_[0-9A-HJKMNP-TV-Z]{26}$/));

export const organisationCode = z.string().check(z.regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/));

export const departmentCode = z.enum(departmentCodes);
