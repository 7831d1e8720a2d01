import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accessRoutes } from '../../../functions/access/api.ts';
import { departmentRoutes } from '../../../functions/departments/api.ts';
import { approvalRoutes } from '../../../functions/approvals/api.ts';
import { licenceRoutes } from '../../../functions/licences/api.ts';
import { materialRoutes } from '../../../functions/materials/api.ts';
import { noticeRoutes } from '../../../functions/notices/api.ts';
import { projectRoutes } from '../../../functions/projects/api.ts';
import { gatewayResponses } from '../../../shared/http/gateway-responses.ts';
import { openapiDocument } from '../../../shared/http/openapi-document.ts';
import { findProblem, problemCodes } from '../../../shared/http/problem-catalogue.ts';

const document = () =>
  openapiDocument({
    title: { zh: '破土', en: 'Groundbreak' },
    version: '0.1.0',
    servers: [{ url: '/' }],
    tables: [
      { tag: 'projects', description: { zh: '项目', en: 'Projects' }, routes: projectRoutes },
      { tag: 'licences', description: { zh: '证照', en: 'Licences' }, routes: licenceRoutes },
      { tag: 'notices', description: { zh: '文书', en: 'Papers' }, routes: noticeRoutes },
      { tag: 'materials', description: { zh: '材料', en: 'Materials' }, routes: materialRoutes },
      { tag: 'access', description: { zh: '接口', en: 'Interface' }, routes: accessRoutes },
    ],
  });

type Operation = Record<'operationId' | 'summary', string> & {
  requestBody?: { content: Record<string, { schema: object; example?: unknown }> };
  responses: Record<string, unknown>;
};

const operations = (): Operation[] => {
  const read: { paths: Record<string, Record<string, Operation>> } = JSON.parse(JSON.stringify(document()));
  return Object.values(read.paths).flatMap((path) => Object.values(path));
};

const statusOf = (wanted: string): number | undefined =>
  gatewayResponses.find(({ type }) => type === wanted)?.status;

describe('openapi.json', () => {
  it('is the same text every time', () => {
    expect(JSON.stringify(document())).toBe(JSON.stringify(document()));
  });

  it('describes every route in both languages, with an example of every body', () => {
    expect(operations()).toHaveLength(
      projectRoutes.length +
        licenceRoutes.length +
        materialRoutes.length +
        noticeRoutes.length +
        accessRoutes.length,
    );
    for (const { summary, requestBody } of operations()) {
      expect(summary).toMatch(/\p{Script=Han}.* · [A-Z]/u);
      const content = requestBody?.content['application/json'];
      expect(content === undefined || content.example !== undefined).toBe(true);
    }
  });

  it('has examples that its own routes accept', () => {
    const bodies = [...projectRoutes, ...materialRoutes].filter(({ body }) => body !== undefined);
    const faults = bodies.filter(({ body, example }) => body?.safeParse(example?.body).success !== true);
    expect(faults.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('names 401 and 403 on every route with roles, and neither on a public one', () => {
    for (const { operationId, responses } of operations())
      expect('401' in responses && '403' in responses).toBe(
        !['readOpenapi', 'verifyLicence'].includes(operationId),
      );
  });
});

describe('the catalogue of problems', () => {
  it('has every code that a route declares', () => {
    const declared = [
      ...projectRoutes,
      ...approvalRoutes,
      ...departmentRoutes,
      ...licenceRoutes,
      ...materialRoutes,
      ...noticeRoutes,
    ].flatMap(({ errors }) => errors);
    expect(declared.filter((code) => findProblem(code) === undefined)).toEqual([]);
  });

  it('has every code that the sources throw, and none that nobody does', () => {
    const folders = [
      'shared/http',
      'functions/projects',
      'functions/approvals',
      'functions/departments',
      'functions/licences',
      'functions/materials',
      'functions/notices',
      'functions/access',
    ];
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.includes('problems-'))
        .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
    );
    const text = files.join('\n');
    const thrown = [...text.matchAll(/new DomainError\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
    expect(thrown.filter((code) => findProblem(code) === undefined)).toEqual([]);
    expect(problemCodes.filter((code) => !text.includes(`'${code}'`))).toEqual([]);
  });
});

describe('the answers of the gateway itself', () => {
  it('are problems with both languages', () => {
    expect(gatewayResponses.length).toBeGreaterThan(15);
    for (const { template, headers, type } of gatewayResponses) {
      const body: { code: string; title: string } = JSON.parse(template);
      expect([type, findProblem(body.code)?.status]).toEqual([type, expect.any(Number)]);
      expect(body.title).toMatch(/\p{Script=Han}.* · [A-Z]/u);
      expect(headers['gatewayresponse.header.Content-Type']).toBe("'application/problem+json'");
    }
  });

  it('give an unknown path 404 and a missing token 401', () => {
    expect(statusOf('MISSING_AUTHENTICATION_TOKEN')).toBe(404);
    expect(statusOf('UNAUTHORIZED')).toBe(401);
    expect(statusOf('THROTTLED')).toBe(429);
  });
});
