import * as z from 'zod/mini';
import type { Bilingual } from '../../../shared/kernel/bilingual.ts';

export const clockNames = ['promise', 'statute'] as const;

/** The two clocks of a case. */
export type ClockName = (typeof clockNames)[number];

export const stopTypes = [
  'correction',
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'public-display',
  'technical-review',
  'site-survey',
  'other',
] as const;

export type StopType = (typeof stopTypes)[number];

const isSpecial = (type: StopType): type is Exclude<StopType, 'correction'> => type !== 'correction';

/** Every stop but a correction. */
export const specialTypes = stopTypes.filter(isSpecial);

interface StopKind {
  readonly name: Bilingual;
  /** Code in the national table of special procedures (1 to 8); a correction has none. */
  readonly code?: number;
  /** The law that takes it out of the statutory limit. Without one a stop holds the promise alone, by county rule. */
  readonly law?: string;
}

const law = '行政许可法第四十五条';

export const stopKinds: Readonly<Record<StopType, StopKind>> = {
  correction: { name: { zh: '补正', en: 'correction' } },
  hearing: { name: { zh: '听证', en: 'hearing' }, code: 1, law },
  tender: { name: { zh: '招标', en: 'tender' }, code: 2, law },
  auction: { name: { zh: '拍卖', en: 'auction' }, code: 3, law },
  inspection: { name: { zh: '检验', en: 'inspection' }, code: 4, law },
  testing: { name: { zh: '检测', en: 'testing' }, code: 5, law },
  quarantine: { name: { zh: '检疫', en: 'quarantine' }, code: 6, law },
  appraisal: { name: { zh: '鉴定、专家评审', en: 'appraisal or expert review' }, code: 7, law },
  'public-display': { name: { zh: '公示', en: 'public display' }, code: 8 },
  'technical-review': { name: { zh: '委托技术审查', en: 'commissioned technical review' }, code: 8 },
  'site-survey': { name: { zh: '现场勘验', en: 'site survey' }, code: 8 },
  other: { name: { zh: '其他特别程序', en: 'other special procedure' }, code: 8 },
};

/** A stop of a case: data, whatever move wrote it. Moments are ISO 8601, +08:00; without `to` it still runs. */
export const stopRecord = z.object({
  type: z.enum(stopTypes),
  /** Law and article, or the county's rule. */
  basis: z.string(),
  clocks: z.array(z.enum(clockNames)),
  /** Person in the vault who approved it. */
  approver: z.optional(z.string()),
  /** Number of the written notice to the applicant. */
  notice: z.optional(z.string()),
  declared: z.optional(z.object({ value: z.int(), unit: z.enum(['working-days', 'days']) })),
  from: z.string(),
  to: z.optional(z.string()),
});

export type CaseStop = z.infer<typeof stopRecord>;

/** The clocks that a stop of a type holds: the statute's by law alone, the promise's by law or by the county's rule. */
export const clocksOf = (type: StopType, promiseStops: readonly StopType[]): readonly ClockName[] => {
  if (stopKinds[type].law !== undefined) return ['promise', 'statute'];
  return promiseStops.includes(type) ? ['promise'] : [];
};
