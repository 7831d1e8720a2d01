// long: a table of cases
import { describe, expect, it } from 'vitest';
import { applicant, createProjectApi } from '../../builders/project-api.ts';
import { declaration } from '../../builders/project-declaration.ts';

describe('the frame of an API function', () => {
  it('answers problems in the language that was asked for, with its headers', async () => {
    const { send } = createProjectApi();
    const english = await send('GET /projects/prj_01KJQ4Z6W00000000000000000', { as: applicant });
    expect(english.status).toBe(404);
    expect(english.body).toEqual({
      code: 'projects.not-found',
      title: 'Not found',
      detail: 'There is no such project, works, building or person, or it is not yours.',
      requestId: 'request-1',
      issues: [],
    });
    expect(english.headers).toMatchObject({
      'Content-Type': 'application/problem+json',
      'Content-Language': 'en',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    const headers = { 'Accept-Language': 'zh-CN' };
    const chinese = await send('GET /projects/prj_01KJQ4Z6W00000000000000000', { as: applicant, headers });
    expect(chinese.body['title']).toBe('未找到');
  });

  it('answers 404 for what the table does not have', async () => {
    const { send } = createProjectApi();
    const { status, body } = await send('DELETE /projects', { as: applicant });
    expect([status, body['code']]).toEqual([404, 'route.not-found']);
  });

  it.each([null, '', ' ', 'a b', 'ключ', 'x'.repeat(201), 'tab\t'])(
    'refuses the key %j on a POST',
    async (key) => {
      const { send, itemCount } = createProjectApi();
      const headers: Record<string, string> = key === null ? {} : { 'idempotency-key': key };
      const { status, body } = await send('POST /projects', {
        as: applicant,
        body: declaration(),
        key: null,
        headers,
      });
      expect([status, body['code']]).toEqual([400, 'idempotency.key-missing']);
      expect(itemCount()).toBe(0);
    },
  );

  it('takes the same key of two people, or for two resources, as two commands', async () => {
    const { send } = createProjectApi();
    const first = await send('POST /projects', { as: applicant, body: declaration(), key: 'k' });
    const code = '2604-330112-89-01-305564';
    const other = { ...applicant, user: 'user-2' };
    const second = await send('POST /projects', { as: other, body: declaration({ code }), key: 'k' });
    expect(second.status).toBe(201);
    const land = { kind: 'contract', number: '1', date: '2026-04-09', parcel: '7' };
    for (const { body } of [first, second]) {
      const path = `POST /projects/${String(body['projectId'])}/land`;
      const answer = await send(path, { as: applicant, body: land, key: 'same' });
      expect(answer.body['projectId']).toBe(body['projectId']);
    }
  });

  it('forgets a key after 24 hours', async () => {
    const { send, advance } = createProjectApi();
    const path = 'POST /projects';
    await send(path, { as: applicant, body: declaration(), key: 'k' });
    advance(24 * 3_600_000 + 1_000);
    const code = '2604-330112-89-01-305564';
    expect((await send(path, { as: applicant, body: declaration({ code }), key: 'k' })).status).toBe(201);
  });

  it.each([
    ['nothing', undefined, '/body', 'json.missing'],
    ['no JSON', '{"code":', '/body', 'json.syntax'],
    ['an array', '[]', '/body', 'invalid-type'],
    ['a polluted prototype', '{"__proto__":{}}', '/body', 'json.forbidden-key'],
    ['an unknown member', JSON.stringify({ ...declaration(), extra: 1 }), '/body/extra', 'key.unknown'],
    [
      'an infinite number',
      JSON.stringify(declaration()).replace('12000', '1e999'),
      '/body/investment',
      'invalid-type',
    ],
    ['a number as text', JSON.stringify({ ...declaration(), height: '12' }), '/body/height', 'invalid-type'],
    ['a negative area', JSON.stringify({ ...declaration(), landArea: -1 }), '/body/landArea', 'too-small'],
    [
      'too many decimals',
      JSON.stringify({ ...declaration(), landArea: 1e-7 }),
      '/body/landArea',
      'number.decimals',
    ],
    [
      'a code of another form',
      JSON.stringify({ ...declaration(), code: '2603-330112' }),
      '/body/code',
      'project-code.format',
    ],
    [
      'a code of month 13',
      JSON.stringify({ ...declaration(), code: '2613-330112-07-02-102341' }),
      '/body/code',
      'project-code.format',
    ],
    [
      'a wrong last character of the credit code',
      JSON.stringify({ ...declaration(), owner: '91330112MA9TE5T12X' }),
      '/body/owner',
      'credit-code.check-digit',
    ],
    [
      'a credit code with a letter O',
      JSON.stringify({ ...declaration(), owner: '9133O112MA9TE5T12Y' }),
      '/body/owner',
      'credit-code.format',
    ],
    ['an unknown use', JSON.stringify({ ...declaration(), use: 'palace' }), '/body/use', 'invalid-value'],
    ['a blank name', JSON.stringify({ ...declaration(), name: '  ' }), '/body/name', 'text.blank'],
    [
      'a name with a line break',
      JSON.stringify({ ...declaration(), name: 'a\nb' }),
      '/body/name',
      'text.control',
    ],
    ['no works', JSON.stringify({ ...declaration(), works: [] }), '/body/works', 'too-small'],
    ['a member with a slash', JSON.stringify({ ...declaration(), 'a/b~': 1 }), '/body/a~1b~0', 'key.unknown'],
  ])('answers 400 for %s and names the place', async (_, rawBody, path, code) => {
    const { send, itemCount } = createProjectApi();
    const answer = await send('POST /projects', { as: applicant, ...(rawBody !== undefined && { rawBody }) });
    expect([answer.status, answer.body['code']]).toEqual([400, 'request.invalid']);
    expect(answer.body['issues']).toContainEqual({ path, code, message: expect.stringMatching(/\S/) });
    expect(itemCount()).toBe(0);
  });

  it('answers 413 for a body above the limit', async () => {
    const { send } = createProjectApi();
    const { status, body } = await send('POST /projects', {
      as: applicant,
      rawBody: ' '.repeat(256 * 1024) + '{}',
    });
    expect([status, body['code']]).toEqual([413, 'request.too-large']);
  });

  it.each([
    ['/path/projectId', 'GET /projects/unknown', {}],
    ['/query/limit', 'GET /projects', { limit: '51' }],
    ['/query/limit', 'GET /projects', { limit: 'x' }],
    ['/query/code', 'GET /projects', { code: 'x' }],
    ['/query/colour', 'GET /projects', { colour: 'red' }],
    ['/query/cursor', 'GET /projects', { cursor: 'AAAA' }],
  ])('answers 400 at %s for %s %j', async (path, request, query) => {
    const { send } = createProjectApi();
    const { status, body } = await send(request, { as: applicant, query });
    expect([status, body['code']]).toEqual([400, 'request.invalid']);
    expect(body['issues']).toMatchObject([{ path }]);
  });

  it.each([
    ['GET /projects', { query: { cursor: 'AAAA' } }, '不是本次查询的游标'],
    ['POST /projects', { key: null }, '须为 1 至 200 个可见 ASCII 字符'],
  ])('tells in Chinese what is wrong with %s %j', async (request, ask, message) => {
    const { send } = createProjectApi();
    const headers = { 'Accept-Language': 'zh' };
    const { body } = await send(request, { as: applicant, headers, ...ask });
    expect(body['issues']).toMatchObject([{ message }]);
  });

  it('gives the texts of zod in the language of the request', async () => {
    const { send } = createProjectApi();
    const rawBody = JSON.stringify({ ...declaration(), height: '12' });
    const english = await send('POST /projects', { as: applicant, rawBody });
    const chinese = await send('POST /projects', {
      as: applicant,
      rawBody,
      headers: { 'Accept-Language': 'zh' },
    });
    expect(english.body['issues']).toMatchObject([
      { message: 'Invalid input: expected number, received string' },
    ]);
    expect(chinese.body['issues']).toMatchObject([{ message: '无效输入：期望 数字，实际接收 string' }]);
  });

  it('tells nothing of an error that nobody expected, and logs it', async () => {
    const api = createProjectApi();
    const { code } = declaration();
    api.journal.dynamo.tables.put('projects', {
      PK: { S: `CODE#${code}` },
      SK: { S: 'CODE' },
      odd: { S: 'inside' },
    });
    const { status, body } = await api.send('GET /projects', { as: applicant, query: { code } });
    expect([status, body['code']]).toEqual([500, 'internal.error']);
    expect(JSON.stringify(body)).not.toMatch(/inside|odd|Zod/);
    expect(api.errors).toHaveLength(1);
  });
});
