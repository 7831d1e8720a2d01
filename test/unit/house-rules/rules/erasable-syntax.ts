import { findInCode } from '../find-in-code.ts';
import type { HouseRule } from '../source.ts';

const sample = (text: string, path = 'shared/kernel/sample.ts') => [{ path, text }];
const isConfiguration = (path: string): boolean => /(?:^|\/)vitest\.config\.ts$/.test(path);

export const noEnums: HouseRule = {
  says: 'there are no enums',
  check: findInCode(/^[ \t]*(?:export\s+|declare\s+|const\s+)*enum\s+\w/m, 'declares an enum'),
  caught: [
    sample('export enum Light { Red }'),
    sample('const enum Light { Red }'),
    sample('declare enum Light { Red }'),
  ],
  passes: [sample('// enum Light\nconst text = `\nenum Light`;')],
};

export const noDefaultExports: HouseRule = {
  says: 'there are no default exports, but for the configuration of the test runner',
  check: findInCode(
    /\bexport\s+default\b|\bas\s+default\b/,
    'exports a default',
    (path) => !isConfiguration(path),
  ),
  caught: [sample('export default 1;'), sample('const a = 1;\nexport { a as default };')],
  passes: [sample('export default {};', 'vitest.config.ts'), sample("import { default as a } from 'a';")],
};

export const noNamespaces: HouseRule = {
  says: 'there are no namespaces',
  check: findInCode(
    /^[ \t]*(?:export\s+|declare\s+)*(?:namespace|module)\s+[\w.'"]+\s*\{/m,
    'declares a namespace',
  ),
  caught: [sample('export namespace A { export const b = 1; }'), sample('declare module A {}')],
};

export const noDecorators: HouseRule = {
  says: 'there are no decorators',
  check: findInCode(/^[ \t]*@[A-Za-z_]/m, 'uses a decorator'),
  caught: [sample('@sealed\nclass A extends Error {}')],
  passes: [sample('/**\n * @throws never\n */\nconst a = 1;')],
};

export const noParameterProperties: HouseRule = {
  says: 'there are no parameter properties',
  check: findInCode(
    /\bconstructor\s*\((?:[^)]*,)?\s*(?:(?:private|public|protected|readonly|override)\s+)+\w/,
    'declares a property in a parameter',
  ),
  caught: [
    sample('class A extends Error { constructor(private readonly b: string) { super(b); } }'),
    sample('class A extends Error { constructor(a: string,\n  readonly b: string) { super(b); } }'),
  ],
  passes: [
    sample('class A extends Error { readonly b = 1; constructor(b: string) { super(b); } }'),
    sample(
      'class A extends Error { constructor(b: { readonly c: string; readonly d: string }) { super(b.c); } }',
    ),
  ],
};

export const onlyErrorsAndConstructs: HouseRule = {
  says: 'classes are errors and constructs',
  check: (sources) => [
    ...findInCode(
      /\bclass\s+\w+(?:<[^{]*>)?\s+(?!extends\b)|\bclass\s+\w+\s*\{/,
      'declares a class that extends nothing',
      (path) => !path.startsWith('test/'),
    )(sources),
    ...findInCode(
      /\bclass\s+\w+(?:<[^{]*>)?\s+extends\s+(?!\w*Error\b)/,
      'declares a class that is no error',
      (path) => /^(?:functions|shared|infra\/local)\//.test(path),
    )(sources),
  ],
  caught: [sample('export class Store { }'), sample('export class Store extends Map<string, string> { }')],
  passes: [
    sample('export class DomainError extends Error {}'),
    sample('export class Consumer<Schema extends Base> extends Construct {}', 'infra/constructs/consumer.ts'),
  ],
};
