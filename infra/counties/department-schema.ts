import { z } from 'zod';
import { departmentCodes } from '../../shared/catalogue/department-codes.ts';
import { bilingualSchema, creditCodeSchema } from './field-schemas.ts';

const forbiddenHosts = /^(localhost|127\.|0\.0\.0\.0$|\[?::1\]?$|169\.254\.|\[?fe80:)/i;
const forbiddenRanges = /^(127\.|0\.|169\.254\.|::1|fe80:)/i;

const hostSchema = z
  .string()
  .regex(/^[A-Za-z0-9.-]+$/, 'is not a host name; write it without scheme, port and path')
  .refine(
    (host) => !forbiddenHosts.test(host),
    'is loopback or link-local; name a host that others can reach',
  );

const cidrSchema = z
  .string()
  .regex(/^[0-9a-fA-F.:]+\/\d{1,3}$/, 'is not a CIDR range; write it like 203.0.113.0/24')
  .refine(
    (cidr) => !forbiddenRanges.test(cidr),
    'is loopback or link-local; name a range that others can reach',
  );

/** Where deliveries to a party may go; public https only when absent. */
export const egressSchema = z.strictObject({
  hosts: z.array(hostSchema).default([]),
  ports: z.array(z.int().min(1).max(65_535)).default([443]),
  cidrs: z.array(cidrSchema).default([]),
});

export const departmentSchema = z
  .strictObject({
    code: z.enum(departmentCodes),
    creditCode: creditCodeSchema,
    names: bilingualSchema,
    endpoint: z
      .url({ protocol: /^https$/, error: 'is not an https address; write https://host/path' })
      .optional(),
    egress: egressSchema.optional(),
  })
  .superRefine((department, context) => {
    const { endpoint, egress } = department;
    if (endpoint === undefined) return;
    const { hostname } = new URL(endpoint);
    if (forbiddenHosts.test(hostname)) {
      context.addIssue({
        code: 'custom',
        path: ['endpoint'],
        input: endpoint,
        message: 'is loopback or link-local; name a host that others can reach',
      });
    } else if (egress !== undefined && egress.hosts.length > 0 && !egress.hosts.includes(hostname)) {
      context.addIssue({
        code: 'custom',
        path: ['endpoint'],
        input: endpoint,
        message: `leads to ${hostname}, which egress.hosts does not list; add the host or change the endpoint`,
      });
    }
  });
