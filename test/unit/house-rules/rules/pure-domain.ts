import { importsOf } from '../imports-of.ts';
import type { HouseRule } from '../source.ts';

const isDomain = (path: string): boolean => /^functions\/[^/]+\/domain\//.test(path);
const isUseCase = (path: string): boolean => /^functions\/[^/]+\/use-cases\//.test(path);
const isEdge = (specifier: string): boolean =>
  /^(?:@aws-sdk\/|@smithy\/|@middy\/|@aws-lambda-powertools\/|aws-lambda$|@types\/aws-lambda)/.test(
    specifier,
  );

const domainMay = (from: string, specifier: string, path: string | undefined): boolean => {
  if (path === undefined) return /^zod(?:\/|$)/.test(specifier);
  const own = /^functions\/[^/]+\/domain\//.exec(from)?.[0] ?? '';
  const pure = [
    own,
    'shared/kernel/',
    'shared/catalogue/',
    'shared/webhooks/key-ring.ts',
    'shared/contracts/paper.ts',
    'shared/documents/content.ts',
  ];
  return pure.some((beginning) => path.startsWith(beginning));
};

const file = (path: string, target: string) => [{ path, text: `import type { X } from '${target}';\n` }];

export const pureDomain: HouseRule = {
  says: 'domain code imports domain code, shared/kernel, shared/catalogue, the key ring, the papers, what documents say and zod; the SDK stays at the edge',
  check: (sources) =>
    sources
      .filter(({ path }) => path.endsWith('.ts') && (isDomain(path) || isUseCase(path)))
      .flatMap((source) =>
        importsOf(source)
          .filter(({ specifier, path }) =>
            isDomain(source.path) ? !domainMay(source.path, specifier, path) : isEdge(specifier),
          )
          .map(({ specifier }) => ({ path: source.path, what: `imports ${specifier}` })),
      ),
  caught: [
    file('functions/projects/domain/project.ts', '@aws-sdk/client-dynamodb'),
    file('functions/projects/domain/project.ts', 'node:fs'),
    file('functions/projects/domain/project.ts', '../keys.ts'),
    file('functions/projects/domain/project.ts', '../../../shared/dynamo/client.ts'),
    file('functions/departments/domain/add-key.ts', '../../../shared/webhooks/key-ring-source.ts'),
    file('functions/licences/domain/licence-content.ts', '../../../shared/documents/draw-table.ts'),
    file('functions/projects/use-cases/register-project.ts', '@aws-sdk/client-dynamodb'),
  ],
  passes: [
    file('functions/projects/domain/project.ts', './works.ts'),
    file('functions/projects/domain/project.ts', '../../../shared/kernel/clock.ts'),
    file('functions/projects/domain/project.ts', 'zod/mini'),
    file('functions/departments/domain/add-key.ts', '../../../shared/webhooks/key-ring.ts'),
    file('functions/approvals/domain/write-paper.ts', '../../../shared/contracts/paper.ts'),
    file('functions/licences/domain/licence-content.ts', '../../../shared/documents/content.ts'),
  ],
};
