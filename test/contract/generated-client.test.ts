import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';
import { generate } from 'openapi-typescript-codegen';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoCloud, startDemoCloud } from '../builders/demo-cloud.ts';

const run = promisify(execFile);

/** What somebody would write who knows nothing of us but `/openapi.json`. */
const program = `
import { ApiError, OpenAPI, ProjectsService } from './client';

OpenAPI.BASE = process.env['BASE'] ?? '';
OpenAPI.TOKEN = process.env['TOKEN'];

const owner = '91330112MA9T000343';
const register = () => ProjectsService.registerProject({
  idempotencyKey: 'generated-client',
  requestBody: {
    code: '2602-330112-89-01-306278', name: '锦城科创办公楼（示例）', owner, division: '330112', declaredNotSecret: true,
    funds: 'social', use: 'office', linear: false, landWithDesign: false, land: 'transferred', shelterDuty: false,
    investment: 48000, landArea: 13000, buildingArea: 52000, height: 68,
    site: { type: 'Polygon', coordinates: [[[119.72, 30.23], [119.73, 30.23], [119.73, 30.24], [119.72, 30.23]]] },
    works: [{ name: '办公楼工程', buildings: [{ name: '1号楼', use: 'office', area: 52000, height: 68, fireClass: 1 }] }],
    parties: [{ type: 1, name: '示例置业有限公司', creditCode: owner }],
  },
});

const made = await register();
const again = await register();
const read = await ProjectsService.readProject({ projectId: made.projectId });
const missing = await ProjectsService.readProject({ projectId: 'prj_01KJQ4Z6W0000000000000000A' })
  .then(() => 'found', (error: unknown) => (error instanceof ApiError ? error.status : String(error)));
console.log(JSON.stringify({ made, same: again.projectId === made.projectId, name: read.name, missing }));
`;

const compilerOptions = {
  target: 'es2024',
  module: 'esnext',
  moduleResolution: 'bundler',
  lib: ['es2024', 'dom'],
  types: ['node'],
  typeRoots: [join(process.cwd(), 'node_modules', '@types')],
  strict: true,
  noEmit: true,
};

describe('a client that a public generator makes of /openapi.json', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundbreak-client-'));
  let cloud: DemoCloud;

  beforeAll(async () => {
    cloud = await startDemoCloud();
    const { text } = await cloud.send('GET /openapi.json');
    writeFileSync(join(folder, 'openapi.json'), text);
    await generate({
      input: join(folder, 'openapi.json'),
      output: join(folder, 'client'),
      httpClient: 'fetch',
      useOptions: true,
    });
    writeFileSync(join(folder, 'program.ts'), program);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, include: ['program.ts', 'client'] }),
    );
  });
  afterAll(async () => {
    await cloud.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('compiles under strict types together with a program that uses it', async () => {
    await expect(run('tsc', ['-p', folder])).resolves.toMatchObject({ stdout: '' });
  });

  it('registers a project, once for the same key, and reads it', async () => {
    const bundle = join(folder, 'program.mjs');
    buildSync({
      entryPoints: [join(folder, 'program.ts')],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'esm',
    });
    const TOKEN = await cloud.token({ role: 'applicant', organisation: '91330112MA9T000343' });
    const { stdout } = await run(process.execPath, [bundle], { env: { BASE: cloud.url, TOKEN } });
    expect(JSON.parse(stdout)).toMatchObject({
      made: { projectId: expect.stringMatching(/^prj_/), flowType: 3, works: [{}] },
      same: true,
      name: '锦城科创办公楼（示例）',
      missing: 404,
    });
  });
});
