import { findInCode } from '../find-in-code.ts';
import { maskSource } from '../mask-source.ts';
import type { HouseRule } from '../source.ts';

const sample = (path: string, text: string) => [{ path, text }];
const isProduct = (path: string): boolean => /^(?:functions|shared)\//.test(path);
const isCore = (path: string): boolean => /^functions\/[^/]+\/(?:domain|use-cases)\//.test(path);

/** Where the environment may be read: environment.ts, the start of a program, and tests that start programs. */
const mayReadEnvironment = (path: string): boolean =>
  /(?:^|\/)environment\.ts$/.test(path) ||
  /^infra\/local\/(?:.*\/)?(?:main|worker)\.ts$/.test(path) ||
  path.startsWith('test/');

export const environmentAtOnePlace: HouseRule = {
  says: 'process.env is read in environment.ts, and by the local cloud where a program starts',
  check: findInCode(
    /\bprocess\s*\.\s*env\b|\benv\s*\}\s*=\s*process\b|\benv\s*\}\s*from\b/,
    'reads process.env',
    (path) => !mayReadEnvironment(path),
  ),
  caught: [
    sample('functions/projects/api.ts', 'const table = process.env.TABLE;'),
    sample('infra/local/sqs/queue.ts', "const port = process.env['PORT'];"),
    sample('shared/http/route.ts', 'const { env } = process;'),
    sample('shared/http/route.ts', "import { env } from 'node:process';"),
  ],
  passes: [
    sample('functions/projects/environment.ts', 'export const read = () => schema.parse(process.env);'),
    sample('infra/local/main.ts', 'start(process.env);'),
    sample('infra/app.ts', '// process.env is read elsewhere'),
  ],
};

export const noScan: HouseRule = {
  says: 'nobody scans a table',
  check: (sources) =>
    sources
      .filter(
        ({ path }) => path.endsWith('.ts') && (isProduct(path) || /^infra\/(?!local\/|checks\/)/.test(path)),
      )
      .filter(({ text }) =>
        /\bScanCommand\b|\bpaginateScan\b|\.scan\(|['"]dynamodb:Scan['"]/.test(maskSource(text).code),
      )
      .map(({ path }) => ({ path, what: 'scans a table' })),
  caught: [
    sample('functions/projects/list.ts', "import { ScanCommand } from '@aws-sdk/client-dynamodb';"),
    sample('shared/dynamo/all.ts', 'client.scan({});'),
    sample('infra/contexts/projects.ts', "grant(api, { actions: ['dynamodb:Scan'], on: [] });"),
  ],
};

export const clockIsGiven: HouseRule = {
  says: 'domain code and use cases take clock and ids, they do not make them',
  check: findInCode(
    /\bnew\s+Date\(\s*\)|\bDate\.now\(|\bMath\.random\(|\brandomUUID\(|\bulid\(\s*\)/,
    'makes time or chance itself',
    isCore,
  ),
  caught: [
    sample('functions/projects/domain/project.ts', 'const now = new Date();'),
    sample('functions/projects/use-cases/register.ts', 'const now = Date.now();'),
    sample('functions/projects/use-cases/register.ts', 'const id = ulid();'),
  ],
  passes: [sample('functions/projects/domain/project.ts', 'const day = new Date(instant);')],
};

export const keysAtOnePlace: HouseRule = {
  says: 'only keys.ts knows key strings',
  check: (sources) =>
    sources
      .filter(({ path }) => path.endsWith('.ts') && isProduct(path) && !/(?:^|[/-])keys\.ts$/.test(path))
      .filter(({ text }) => /['"`][A-Z]{2,}(?:-[A-Z]+)*#/.test(maskSource(text).code))
      .map(({ path }) => ({ path, what: 'writes a key string' })),
  caught: [sample('functions/projects/store/read.ts', 'const key = `PROJECT#${id}`;')],
  passes: [sample('functions/projects/keys.ts', 'export const key = (id: string) => `PROJECT#${id}`;')],
};

export const logsAtOnePlace: HouseRule = {
  says: 'every line of a log passes the redaction of shared/observability',
  check: findInCode(
    /\bnew\s+Logger\(|\bconsole\s*\.\s*\w+\(/,
    'writes to the log past the redaction',
    (path) => isProduct(path) && path !== 'shared/observability/logger.ts',
  ),
  caught: [
    sample('functions/projects/api-handler.ts', "const logger = new Logger({ serviceName: 'a' });"),
    sample('functions/projects/use-cases/read.ts', 'console.log(person);'),
  ],
  passes: [sample('infra/local/main.ts', 'console.error(error);')],
};

export const nothingSilenced: HouseRule = {
  says: 'no check is switched off in a line',
  check: (sources) =>
    sources
      .filter(({ path }) => path.endsWith('.ts') && !path.startsWith('test/unit/house-rules/'))
      .filter(({ text }) =>
        /@ts-(?:ignore|expect-error|nocheck)|(?:oxlint|eslint)-disable|prettier-ignore|\bas any\b|:\s*any\b(?=[;,)\]=>])/.test(
          text,
        ),
      )
      .map(({ path }) => ({ path, what: 'switches a check off' })),
  caught: [
    sample('shared/a.ts', '// @ts-ignore\nconst a = 1;'),
    sample('shared/a.ts', '// oxlint-disable-next-line\nconst a = 1;'),
    sample('shared/a.ts', 'const a = b as any;'),
    sample('shared/a.ts', 'const a = (b: any) => b;'),
  ],
  passes: [sample('shared/a.ts', 'const many = 1; // any of them')],
};
