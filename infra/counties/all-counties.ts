import { demo999901 } from './demo-999901.ts';
import { linan330112 } from './linan-330112.ts';
import type { CountyFile } from './schema.ts';

export const allCounties: readonly CountyFile[] = [demo999901, linan330112];
