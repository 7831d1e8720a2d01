import { importsOf } from '../imports-of.ts';
import type { HouseRule } from '../source.ts';

const context = (path: string): string | undefined => /^functions\/([^/]+)\//.exec(path)?.[1];

const localMay = (from: string, to: string): boolean =>
  to.startsWith('infra/local/') ||
  to === 'infra/prices.ts' ||
  // the demo says what a template costs unused
  (from.startsWith('infra/local/demo/') && to.startsWith('infra/checks/'));

/** Why a file must not import another; undefined when it may. */
const fault = (from: string, to: string): string | undefined => {
  const own = context(from);
  if (from.startsWith('infra/local/') && !localMay(from, to))
    return 'the local cloud knows the template only';
  if (from.startsWith('shared/') && !to.startsWith('shared/')) return 'shared/ imports shared/ only';
  if (own !== undefined && context(to) !== own && !to.startsWith('shared/'))
    return 'a context imports itself and shared/ only';
  if (!/^test\/|^vitest\.config\.ts$/.test(from) && to.startsWith('test/')) return 'only tests import tests';
  return undefined;
};

const file = (path: string, target: string) => [{ path, text: `import { x } from '${target}';\n` }];

export const importBorders: HouseRule = {
  says: 'a context imports itself and shared/, the local cloud itself, shared/ itself',
  check: (sources) =>
    sources
      .filter(({ path }) => path.endsWith('.ts'))
      .flatMap((source) =>
        importsOf(source).flatMap(({ path }) => {
          const why = path === undefined ? undefined : fault(source.path, path);
          return why === undefined ? [] : [{ path: source.path, what: `imports ${path}: ${why}` }];
        }),
      ),
  caught: [
    file('functions/projects/api.ts', '../approvals/api.ts'),
    file('functions/projects/api.ts', '../../infra/prices.ts'),
    file('infra/local/cloud.ts', '../constructs/house.ts'),
    file('infra/local/cloud.ts', '../../shared/kernel/clock.ts'),
    file('infra/local/s3/store.ts', '../../../functions/projects/keys.ts'),
    file('infra/local/s3/store.ts', '../../checks/fixed-cost.ts'),
    file('infra/local/demo/cost.ts', '../../../shared/kernel/clock.ts'),
    file('shared/kernel/clock.ts', '../../functions/projects/keys.ts'),
    [{ path: 'shared/http/route.ts', text: "export const load = () => import('../../infra/app.ts');\n" }],
    [{ path: 'shared/http/route.ts', text: "export type { X } from '../../test/builders/x.ts';\n" }],
    file('infra/app.ts', '../test/builders/x.ts'),
  ],
  passes: [
    file('functions/projects/api.ts', '../../shared/http/route.ts'),
    file('infra/local/usage/usage.ts', '../../prices.ts'),
    file('infra/local/demo/cost.ts', '../../checks/fixed-cost.ts'),
    file('infra/contexts/projects.ts', '../../functions/projects/api.ts'),
    [{ path: 'shared/kernel/clock.ts', text: "// import { x } from '../../infra/app.ts';\n" }],
  ],
};
