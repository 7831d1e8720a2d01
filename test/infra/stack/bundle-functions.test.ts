import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod/mini';
import { bundleFunctions } from '../../../infra/bundle-functions.ts';
import type { HouseFunctionProps } from '../../../infra/constructs/house-function.ts';
import { functionEntries } from '../../../infra/function-entries.ts';

const bundles = bundleFunctions();
const again = bundleFunctions();

/** Bytes. More clients than usual, the catalogue, a page, or a printer of documents, weigh more. */
const mostBytes: Readonly<Record<string, number>> = {
  'approvals-api': 600_000,
  'licences-api': 540_000,
  'licences-issuer': 1_450_000,
  'notices-api': 560_000,
  'notices-writer': 1_480_000,
  'materials-api': 560_000,
  'materials-inspector': 560_000,
  'materials-lapse': 560_000,
};

describe('the bundles', () => {
  it.each(bundles.sizes.map(({ name, bytes }) => [name, bytes] as const))(
    'of %s export a handler, and are the same when made again',
    (name, bytes) => {
      const code = readFileSync(join(bundles.directory, name, 'index.mjs'), 'utf8');
      expect(Buffer.byteLength(code)).toBe(bytes);
      expect(code).toMatch(/export\s*\{[^}]*\bas handler\b|export\s*\{[^}]*\bhandler\b/);
      expect(code).not.toMatch(/Dynamic require of/);
      expect(bytes).toBeLessThan(mostBytes[name] ?? 450_000);
      expect(readFileSync(join(again.directory, name, 'index.mjs'), 'utf8')).toBe(code);
    },
  );

  it('are as many as the functions', () => {
    expect(bundles.sizes.map(({ name }) => name)).toEqual(Object.keys(functionEntries));
  });

  it.each(['licences-issuer', 'notices-writer'] as const)(
    'carry the font beside %s, which prints, with its licence',
    (name) => {
      const folder = join(bundles.folderOf(name), 'fonts');
      expect(readFileSync(join(folder, 'noto-sans-sc-subset.ttf')).length).toBeGreaterThan(2_000_000);
      expect(readFileSync(join(folder, 'ofl.txt'), 'utf8')).toContain('SIL OPEN FONT LICENSE');
    },
  );

  it('carry the description of the interface beside the function that serves it', () => {
    const file = join(bundles.folderOf('openapi'), 'openapi.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      openapi: '3.1.0',
      paths: { '/projects': {} },
    });
  });
});

describe('the environment of a function', () => {
  it('does not compile when a variable is forgotten', () => {
    const schema = z.object({ TABLE: z.string(), ALGORITHMS: z.optional(z.string()) });
    type Environment = HouseFunctionProps<typeof schema>['environment'];
    expectTypeOf<{ TABLE: string }>().toExtend<Environment>();
    expectTypeOf<{ ALGORITHMS: string }>().not.toExtend<Environment>();
    expect(schema.safeParse({}).success).toBe(false);
  });
});
