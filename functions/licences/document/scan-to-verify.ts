import type { Bilingual } from '../../../shared/kernel/bilingual.ts';

export const scanToVerify: Bilingual = { zh: '扫码核验', en: 'Scan to verify' };
