import type { Bilingual } from '../../../shared/kernel/bilingual.ts';
import { type ProjectCodeWarning, readProjectCode } from '../../../shared/kernel/project-code.ts';

/** Something that does not stop a registration, but that its reader should know. */
export interface Warning extends Bilingual {
  readonly path: string;
  readonly code: string;
}

const texts: Readonly<Record<ProjectCodeWarning, Bilingual>> = {
  'check-digit': {
    zh: '项目代码校验位不符，请核对',
    en: 'the check digit of the project code does not fit: please compare',
  },
  'month-in-future': {
    zh: '项目代码中的年月晚于登记时间',
    en: 'the month in the project code is later than this registration',
  },
};

/** What is odd about a project code that has the right form. */
export const codeWarnings = (code: string, registeredAt: number): readonly Warning[] => {
  const reading = readProjectCode(code, registeredAt);
  if (reading.kind === 'invalid') return [];
  return reading.warnings.map((warning) => ({
    path: '/body/code',
    code: `project-code.${warning}`,
    ...texts[warning],
  }));
};
