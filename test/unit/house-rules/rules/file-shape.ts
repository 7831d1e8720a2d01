import type { HouseRule } from '../source.ts';

const longest = 150;
const kebab = /^(?:\.?[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
const capitals = ['README.md', 'LICENSE'];
const vague = /(?:^|\/)(?:utils?|helpers?|common|misc|stuff|index)(?:\.[a-z.]+)?(?:\/|$)/;

const linesOf = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
const lines = (count: number): string => 'const a = 1;\n'.repeat(count);

export const fileLength: HouseRule = {
  says: `a file has at most ${longest} lines, or says in its first line why it is long`,
  check: (sources) =>
    sources
      .filter(({ path, text }) => path.endsWith('.ts') && !/^\/\/ long: \S.{9,}/.test(text))
      .filter(({ text }) => linesOf(text) > longest)
      .map(({ path, text }) => ({ path, what: `has ${linesOf(text)} lines` })),
  caught: [
    [{ path: 'infra/a.ts', text: lines(longest + 1) }],
    [{ path: 'infra/a.ts', text: `// long:\n${lines(longest)}` }],
  ],
  passes: [
    [{ path: 'infra/a.ts', text: lines(longest) }],
    [{ path: 'infra/a.ts', text: `// long: one table of all national items\n${lines(longest)}` }],
  ],
};

export const fileNames: HouseRule = {
  says: 'files and folders are named in kebab-case after the one thing they hold',
  check: (sources) =>
    sources.flatMap(({ path }) => {
      const names = path.split('/').filter((name) => !capitals.includes(name));
      // a decision record starts with its number, which kebab-case allows
      const odd = names.find((name) => !kebab.test(name));
      if (odd !== undefined) return [{ path, what: `${odd} is not kebab-case` }];
      return path.endsWith('.ts') && vague.test(path) ? [{ path, what: 'is named after nothing' }] : [];
    }),
  caught: [
    [{ path: 'infra/CountyStack.ts', text: '' }],
    [{ path: 'infra/county_stack.ts', text: '' }],
    [{ path: 'shared/utils/dates.ts', text: '' }],
    [{ path: 'shared/kernel/helpers.ts', text: '' }],
    [{ path: 'shared/kernel/index.ts', text: '' }],
  ],
  passes: [
    [{ path: 'infra/counties/demo-999901.ts', text: '' }],
    [{ path: 'infra/decisions/0001-one-listener.md', text: '' }],
    [{ path: '.oxlintrc.json', text: '' }],
    [{ path: 'test/unit/house-rules/house-rules.test.ts', text: '' }],
  ],
};
