import * as z from 'zod/mini';

const id = (prefix: string): z.ZodMiniString =>
  z.string().check(z.regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`)));

export const projectId = id('prj');
export const caseId = id('cas');
export const licenceId = id('lic');
