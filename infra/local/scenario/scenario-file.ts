import { z } from 'zod';
import { checkOrder } from './check-order.ts';
import { expectationProblem } from './expectation-problem.ts';
import { isPointer } from './json-pointer.ts';

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

const step = z
  .strictObject({
    at: moment.optional(),
    as: as.optional(),
    send: z
      .string()
      .regex(/^(GET|HEAD|POST|PUT|PATCH|DELETE) \/\S*$/, 'expected a method and a path')
      .optional(),
    headers: z.record(z.string(), z.string()).optional(),
    body: json.optional(),
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
    if (given.send !== undefined) return;
    const needless = Object.keys(given).filter((name) => name !== 'at');
    for (const name of needless)
      context.addIssue({ code: 'custom', path: [name], message: 'has no meaning without send' });
    if (needless.length === 0 && given.at === undefined)
      context.addIssue({ code: 'custom', message: 'expected at or send' });
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
