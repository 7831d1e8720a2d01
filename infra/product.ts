import manifest from '../package.json' with { type: 'json' };
import type { Bilingual } from '../shared/kernel/bilingual.ts';

/** What both documents of the interface call it. */
export const product: { readonly title: Bilingual; readonly version: string } = {
  title: { zh: '工程建设项目审批', en: 'Groundbreak' },
  version: manifest.version,
};
