import type { HouseRule } from '../source.ts';

const everywhere: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:claude|anthropic|openai|chatgpt|copilot|language model|as an ai)\b/i,
    'speaks of the tools it was written with',
  ],
  [/\/(?:work|root|home\/[a-z]+|Users\/[a-z]+)\//, 'names a path of one machine'],
  [
    /\bregistry\.(?!npmjs\.org\b)[\w-]+\.[a-z]{2,}|\bnpmmirror\b|\bartifactory\b|\bverdaccio\b/i,
    'names a registry',
  ],
];
const outsideTests: readonly (readonly [RegExp, string])[] = [
  [/['"` (]\/tmp\//, 'names a path of one machine'],
];

const rulesOf = (path: string): readonly (readonly [RegExp, string])[] => [
  ...everywhere,
  ...(path.startsWith('test/') ? [] : outsideTests),
  ...(path === 'package-lock.json' ? [] : [[/registry\.npmjs\.org/, 'names a registry'] as const]),
];

export const ownVoice: HouseRule = {
  says: 'the project speaks of itself alone: no tools of a workplace, no machine paths, no registries',
  check: (sources) =>
    sources
      // the samples below
      .filter(({ path }) => path !== 'test/unit/house-rules/rules/own-voice.ts')
      .flatMap(({ path, text }) =>
        rulesOf(path)
          .filter(([pattern]) => pattern.test(text))
          .map(([pattern, what]) => ({ path, what: `${what}: ${pattern.exec(text)?.[0] ?? ''}` })),
      ),
  caught: [
    [{ path: 'README.md', text: 'Written with Copilot.' }],
    [{ path: 'infra/app.ts', text: "const out = '/work/main/cdk.out';" }],
    [{ path: 'infra/app.ts', text: "const out = '/tmp/out';" }],
    [{ path: '.npmrc', text: 'registry=https://registry.example.com/npm' }],
    [{ path: 'README.md', text: 'npm ci --registry https://registry.npmjs.org' }],
    [{ path: 'package-lock.json', text: '"resolved": "https://registry.example.com/a.tgz"' }],
  ],
  passes: [
    [{ path: 'test/infra/a.test.ts', text: "const out = '/tmp/out';" }],
    [{ path: 'package-lock.json', text: '"resolved": "https://registry.npmjs.org/a.tgz"' }],
    [{ path: 'infra/app.ts', text: 'an agent acts for an applicant; /works/{worksId}' }],
  ],
};
