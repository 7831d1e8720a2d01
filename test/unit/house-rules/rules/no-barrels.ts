import { maskSource } from '../mask-source.ts';
import type { HouseRule } from '../source.ts';

const reExport = /export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*from\s*['"][^'"]*['"];?/g;

export const noBarrels: HouseRule = {
  says: 'no file only passes on what others export',
  check: (sources) =>
    sources
      .filter(({ path }) => path.endsWith('.ts'))
      .flatMap(({ path, text }) => {
        const { code, bare } = maskSource(text);
        if (/\bexport\s+\*/.test(bare)) return [{ path, what: 'exports everything of another file' }];
        const rest = code.replaceAll(reExport, '').trim();
        return rest === '' && code.trim() !== '' ? [{ path, what: 'only re-exports' }] : [];
      }),
  caught: [
    [
      {
        path: 'shared/kernel/kernel.ts',
        text: "export { a } from './a.ts';\nexport type { B } from './b.ts';\n",
      },
    ],
    [{ path: 'shared/kernel/kernel.ts', text: "export * from './a.ts';\nexport const b = 1;\n" }],
  ],
  passes: [
    [{ path: 'shared/kernel/kernel.ts', text: "export type { A } from './a.ts';\nexport const b = 1;\n" }],
  ],
};
