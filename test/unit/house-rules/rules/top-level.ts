import type { HouseRule } from '../source.ts';

const folders = ['infra', 'functions', 'shared', 'test', '.ci'];
const files = [
  'cdk.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vitest.config.ts',
  'README.md',
  'LICENSE',
];
const dotfile = /^\.[a-z]+(?:\.json)?$/;

export const topLevel: HouseRule = {
  says: 'the top level holds what the house plan names and nothing else',
  check: (sources) =>
    [...new Set(sources.map(({ path }) => path))].flatMap((path) => {
      const [first = '', ...rest] = path.split('/');
      const known = rest.length > 0 ? folders.includes(first) : files.includes(first) || dotfile.test(first);
      return known ? [] : [{ path, what: 'does not belong to the top level' }];
    }),
  caught: [
    [{ path: 'notes.md', text: '' }],
    [{ path: 'src/app.ts', text: '' }],
    [{ path: 'jest.config.ts', text: '' }],
    [{ path: '.github/workflows/check.yml', text: '' }],
  ],
  passes: [
    [{ path: '.gitignore', text: '' }],
    [{ path: '.oxlintrc.json', text: '' }],
    [{ path: '.ci/run', text: '' }],
  ],
};
