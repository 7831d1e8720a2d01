import { z } from 'zod';
import { receiverModes } from '../receivers/receiver-mode.ts';
import { checkOrder } from './check-order.ts';
import { expectationProblem } from './expectation-problem.ts';
import { stepProblems } from './step-problems.ts';
import { isPointer } from './json-pointer.ts';
import { uploadSchema } from './upload-schema.ts';

const json = z.json();

const moment = z.iso.datetime({ offset: true, error: 'expected a date-time with offset' });

const keptName = z.string().regex(/^[A-Za-z_][\w-]*$/, 'expected a name');

const expectedJson = json.superRefine((value, context) => {
  for (const { path, message } of expectationProblem(value))
    context.addIssue({ code: 'custom', path: [...path], message });
});

const as = z
  .strictObject({
    role: z.string().optional(),
    roles: z.array(z.string()).optional(),
    organisation: z.string().optional(),
    department: z.string().optional(),
    user: z.string().optional(),
    agentFor: z.string().optional(),
  })
  .refine(
    ({ role, roles }) => (role === undefined) !== (roles === undefined),
    'expected either role or roles',
  );

const callback = z.strictObject({
  department: z.string(),
  case: z.string(),
  move: z.string(),
  body: z.record(z.string(), json).optional(),
  /** `webhook-id`, to send the same message twice. */
  id: z.string().min(1).optional(),
});

const step = z
  .strictObject({
    at: moment.optional(),
    as: as.optional(),
    send: z
      .string()
      .regex(/^(GET|HEAD|POST|PUT|PATCH|DELETE) \/\S*$/, 'expected a method and a path')
      .optional(),
    upload: uploadSchema.optional(),
    headers: z.record(z.string(), z.string()).optional(),
    body: json.optional(),
    callback: callback.optional(),
    department: z.string().optional(),
    mode: z.enum(receiverModes).optional(),
    idempotency: z.string().min(1).nullable().optional(),
    expect: z
      .strictObject({
        status: z.int().min(100).max(599).optional(),
        headers: z.record(z.string(), expectedJson).optional(),
        body: expectedJson.optional(),
      })
      .optional(),
    keep: z.record(keptName, z.string().refine(isPointer, 'expected a JSON Pointer')).optional(),
  })
  .superRefine((given, context) => {
    for (const [name, message] of stepProblems(given))
      context.addIssue({ code: 'custom', path: name === '' ? [] : [name], message });
  });

/** design.md 10. `idempotency: null` sends no key. */
export const scenarioFile = z
  .strictObject({
    county: z.string().regex(/^[a-z0-9-]+$/, 'expected the name of a county'),
    clock: moment,
    steps: z.array(step).min(1),
  })
  .superRefine((scenario, context) => {
    for (const { path, message } of checkOrder(scenario))
      context.addIssue({ code: 'custom', path: [...path], message });
  });

export type Scenario = z.infer<typeof scenarioFile>;
export type Step = z.infer<typeof step>;
export type As = z.infer<typeof as>;
