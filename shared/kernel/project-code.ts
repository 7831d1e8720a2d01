import { checkDigit11And10 } from './iso7064.ts';
import { shanghaiDate } from './shanghai-time.ts';

const pattern = /^[0-9]{4}-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}$/;

/** Years of the form `YYYY-DDDDDD-HH-TT-NNNNNN`; read as `YYMM` they have no month, so the two forms never meet. */
const oldYears = ['2016', '2017', '2018', '2019', '2020'];

export type ProjectCodeWarning = 'check-digit' | 'month-in-future';

export type ProjectCodeReading =
  | {
      readonly kind: 'valid';
      /** `old`: given 2016-2020, without month and check digit. */
      readonly form: 'national' | 'old';
      readonly year: number;
      readonly month?: number;
      readonly division: string;
      readonly department: string;
      readonly type: string;
      readonly warnings: readonly ProjectCodeWarning[];
    }
  | { readonly kind: 'invalid'; readonly reason: 'format' | 'month' };

/** The check digit over the first 19 digits of a code `YYMM-DDDDDD-MM-TT-NNNNN`, hyphens allowed. */
export const projectCodeCheck = (first19: string): string => checkDigit11And10(first19.replaceAll('-', ''));

/**
 * Reads a national project code of GB/T 40058-2021, `YYMM-DDDDDD-MM-TT-NNNNNC`, or one of the old form.
 * The check digit was inferred from codes in use, so its failure is a warning, as is a month after the registration.
 * @param registeredAt milliseconds since the epoch
 */
export const readProjectCode = (code: string, registeredAt: number): ProjectCodeReading => {
  if (!pattern.test(code)) return { kind: 'invalid', reason: 'format' };
  const [time = '', division = '', department = '', type = ''] = code.split('-');
  if (oldYears.includes(time)) {
    return { kind: 'valid', form: 'old', year: Number(time), division, department, type, warnings: [] };
  }
  const [year, month] = [2000 + Number(time.slice(0, 2)), Number(time.slice(2))];
  if (month < 1 || month > 12) return { kind: 'invalid', reason: 'month' };
  const warnings: ProjectCodeWarning[] = [];
  if (projectCodeCheck(code.slice(0, -1)) !== code.slice(-1)) warnings.push('check-digit');
  if (`${year}-${time.slice(2)}` > shanghaiDate(registeredAt).slice(0, 7)) warnings.push('month-in-future');
  return { kind: 'valid', form: 'national', year, month, division, department, type, warnings };
};
