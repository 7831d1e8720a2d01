import * as z from 'zod/mini';

export const materialId = z.string().check(z.regex(/^mat_[0-9A-HJKMNP-TV-Z]{26}$/));
