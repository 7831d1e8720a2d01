import { z } from 'zod/mini';

const schema = z.object({ JOURNAL_TABLE: z.string(), WORK_TABLE: z.string() });

export const readTestEnvironment = () => schema.parse(process.env);
