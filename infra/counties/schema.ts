import { z } from 'zod';
import { approvalsSchema } from './approvals-schema.ts';
import { checkApprovals } from './check-approvals.ts';
import { checkCounty } from './check-county.ts';
import { departmentSchema, egressSchema } from './department-schema.ts';
import { bilingualSchema, divisionCodeSchema, issuerSchema, timeOfDaySchema } from './field-schemas.ts';
import { licencesSchema } from './licences-schema.ts';
import { noticesSchema } from './notices-schema.ts';
import { materialsSchema } from './materials-schema.ts';
import { flowChoiceSchema } from './flow-choice-schema.ts';
import { logRetentionDays } from './log-retention-days.ts';

const partitionSchema = z.enum(['aws', 'aws-cn']);
const architectureSchema = z.enum(['arm64', 'x86_64']);
const runtimeSchema = z.enum(['nodejs22.x', 'nodejs24.x']);

const traitsSchema = z.strictObject({
  architecture: architectureSchema.optional(),
  runtime: runtimeSchema.optional(),
  tracing: z.boolean().optional(),
});

/** One county. Strict: what is not written here is refused, with path, value and remedy. */
export const countySchema = z
  .strictObject({
    slug: z
      .string()
      .regex(/^[a-z][a-z0-9]{1,19}$/, 'is not a short name; write 2 to 20 letters a-z and digits'),
    code: divisionCodeSchema,
    names: bilingualSchema,
    partition: partitionSchema,
    region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'is not a region; write it like eu-central-1'),
    traits: traitsSchema.optional(),
    oidc: z.strictObject({ issuer: issuerSchema, audience: z.string().min(1) }),
    departments: z.array(departmentSchema).min(1, 'is empty; name at least one department'),
    /** `egress`: where deliveries to organisations may go; every public https address when absent. */
    organisations: z.strictObject({ egress: egressSchema.optional() }).optional(),
    divisions: z
      .array(z.strictObject({ code: divisionCodeSchema, names: bilingualSchema }))
      .min(1, 'is empty; list at least the county itself'),
    alarmAddresses: z
      .array(z.email('is not a mail address'))
      .min(1, 'is empty; somebody must hear the alarms'),
    /** Minutes by which a department's signed claim of time may differ from ours and still count. */
    claimToleranceMinutes: z.int().min(0).max(1_440),
    officeHours: z
      .array(z.strictObject({ from: timeOfDaySchema, to: timeOfDaySchema }))
      .min(1, 'is empty; write at least one session'),
    flowChoice: flowChoiceSchema,
    approvals: approvalsSchema,
    licences: licencesSchema,
    materials: materialsSchema,
    notices: noticesSchema,
    logRetentionDays: z.literal(logRetentionDays),
    /** `destroy` deletes tables and logs with the stack: demonstrations only. */
    data: z.enum(['retain', 'destroy']),
    waf: z.strictObject({ requestsPerFiveMinutes: z.int().min(100).max(2_000_000) }).optional(),
    throttle: z.strictObject({ requestsPerSecond: z.int().min(1), burst: z.int().min(1) }),
    /** In China a domain needs an ICP filing for the region first. The certificate lies in the county's region. */
    domain: z
      .strictObject({
        name: z.hostname(),
        certificateId: z.uuid('is not the id of an ACM certificate; copy its uuid'),
      })
      .optional(),
  })
  .superRefine(checkCounty)
  .superRefine(checkApprovals);

/** As a county file writes it. */
export type CountyFile = z.input<typeof countySchema>;
/** As read, defaults filled in. */
export type County = z.output<typeof countySchema>;
export type Partition = z.output<typeof partitionSchema>;
export type Architecture = z.output<typeof architectureSchema>;
export type NodeRuntime = z.output<typeof runtimeSchema>;
export interface RegionTraits {
  readonly architecture: Architecture;
  readonly runtime: NodeRuntime;
  /** X-Ray; absent in China. */
  readonly tracing: boolean;
}
