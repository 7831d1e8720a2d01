import { describe, expect, it } from 'vitest';
import { createApprovalApi } from '../../builders/approval-api.ts';
import type { As } from '../../builders/project-api.ts';

const office: As = { roles: ['reform-office'], user: 'office-1' };
const on = (date: string, from: string, to: string) => ({
  from: `${date}T${from}:00+08:00`,
  to: `${date}T${to}:00+08:00`,
  what: '机房停电',
});

const scene = () => {
  const api = createApprovalApi();
  api.at('2026-03-16T10:00');
  return { api, record: (body: object) => api.send('POST /supervision/outages', { as: office, body }) };
};

describe('an outage', () => {
  it.each([
    ['that is not over', on('2026-03-16', '09:00', '10:01')],
    ['that ends before it begins', on('2026-03-11', '10:00', '09:00')],
    ['that ends as it begins', on('2026-03-11', '10:00', '10:00')],
    [
      'of more than 31 days',
      { from: '2026-02-01T00:00:00+08:00', to: '2026-03-04T00:01:00+08:00', what: '停机' },
    ],
  ])('%s is refused', async (_what, body) => {
    const { api, record } = scene();
    const count = api.itemCount();
    const answer = await record(body);
    expect([answer.status, answer.body['code']]).toEqual([422, 'outages.span-invalid']);
    expect(api.itemCount()).toBe(count);
  });

  it('is listed page by page, the latest first', async () => {
    const { api, record } = scene();
    for (const date of ['2026-03-03', '2026-03-05', '2026-03-04']) await record(on(date, '09:00', '10:00'));
    const as: As = { roles: ['auditor'], user: 'auditor-1' };
    const first = await api.send('GET /supervision/outages', { as, query: { limit: '2' } });
    const dates = (body: Record<string, unknown>) =>
      (body['outages'] as { from: string }[]).map(({ from }) => from.slice(0, 10));
    expect(dates(first.body)).toEqual(['2026-03-05', '2026-03-04']);
    const query = { limit: '2', cursor: String(first.body['next']) };
    const second = await api.send('GET /supervision/outages', { as, query });
    expect(dates(second.body)).toEqual(['2026-03-03']);
  });
});
