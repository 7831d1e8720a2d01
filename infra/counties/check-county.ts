import type { z } from 'zod';

interface Checked {
  readonly code: string;
  readonly partition: 'aws' | 'aws-cn';
  readonly region: string;
  readonly traits?: { readonly tracing?: boolean | undefined } | undefined;
  readonly departments: readonly { readonly code: string; readonly creditCode: string }[];
  readonly divisions: readonly { readonly code: string }[];
  readonly officeHours: readonly { readonly from: string; readonly to: string }[];
}

const repeated = (values: readonly string[]): readonly number[] =>
  values.flatMap((value, index) => (values.indexOf(value) === index ? [] : [index]));

/** Rules that span fields. */
export const checkCounty = (county: Checked, context: z.core.$RefinementCtx<Checked>): void => {
  const refuse = (path: (string | number)[], input: unknown, message: string): void => {
    context.addIssue({ code: 'custom', path, input, message });
  };
  if (county.region.startsWith('cn-') !== (county.partition === 'aws-cn')) {
    refuse(
      ['region'],
      county.region,
      `does not lie in partition ${county.partition}; change the region or the partition`,
    );
  }
  if (county.partition === 'aws-cn' && county.traits?.tracing === true) {
    refuse(
      ['traits', 'tracing'],
      true,
      'needs X-Ray, which the China regions do not offer to functions; set false',
    );
  }
  if (!county.divisions.some((division) => division.code === county.code)) {
    refuse(
      ['divisions'],
      county.divisions.map((division) => division.code),
      `lacks the county's own code ${county.code}; add it`,
    );
  }
  for (const key of ['code', 'creditCode'] as const) {
    const values = county.departments.map((department) => department[key]);
    for (const index of repeated(values)) {
      refuse(['departments', index, key], values[index], 'appears twice; every department has its own');
    }
  }
  for (const index of repeated(county.divisions.map((division) => division.code))) {
    refuse(['divisions', index, 'code'], county.divisions[index]?.code, 'appears twice; remove one');
  }
  for (const [index, session] of county.officeHours.entries()) {
    const before = county.officeHours[index - 1];
    if (session.from >= session.to || (before !== undefined && before.to > session.from)) {
      refuse(
        ['officeHours', index],
        `${session.from}-${session.to}`,
        'does not follow the hours of the day; sort the sessions',
      );
    }
  }
};
