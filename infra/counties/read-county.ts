import type { z } from 'zod';
import { countySchema, type County } from './schema.ts';

export type CountyReading =
  | { readonly kind: 'read'; readonly county: County }
  /** One line for each fault: path, value and remedy. */
  | { readonly kind: 'refused'; readonly faults: readonly string[] };

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '') || 'the file';

const valueAt = (file: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    file,
  );

/** A rule of ours writes `what; remedy`. */
const written = (message: string): string => (message.includes(';') ? message : `${message}; correct it`);

const remedyOf = (issue: z.core.$ZodIssue, value: unknown): string => {
  if (issue.code === 'unrecognized_keys') {
    return `has no field ${issue.keys.map((key) => `"${key}"`).join(', ')}; remove it or correct its spelling`;
  }
  if (issue.code === 'invalid_value') {
    return `is not one of ${issue.values.map((allowed) => JSON.stringify(allowed)).join(', ')}; choose one of them`;
  }
  if (issue.code === 'invalid_type' && value === undefined)
    return `is missing; write a value (${issue.expected})`;
  if (issue.code === 'invalid_type') return `is not of type ${issue.expected}; correct it`;
  if (issue.code === 'too_big') return `is above the greatest ${issue.maximum}; lower it`;
  if (issue.code === 'too_small' && !issue.message.includes(';')) {
    return `is below the least ${issue.minimum}; raise it`;
  }
  return written(issue.message);
};

const longest = 80;

const shown = (issue: z.core.$ZodIssue, value: unknown): string => {
  if (issue.code === 'unrecognized_keys' || value === undefined) return '';
  const text = JSON.stringify(value);
  return ` = ${text.length > longest ? `${text.slice(0, longest)}...` : text}`;
};

/** Reads a county file; every fault of the file is named, not only the first. */
export const readCounty = (file: unknown): CountyReading => {
  const parsed = countySchema.safeParse(file);
  if (parsed.success) return { kind: 'read', county: parsed.data };
  const faults = parsed.error.issues.map((issue) => {
    const value = valueAt(file, issue.path);
    return `${pathOf(issue.path)}${shown(issue, value)} ${remedyOf(issue, value)}`;
  });
  return { kind: 'refused', faults };
};
