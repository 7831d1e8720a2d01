import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog } from '../../../shared/observability/logger.ts';
import { createMetrics, metricUnits } from '../../../shared/observability/metrics.ts';

const lines: string[] = [];

beforeEach(() => {
  lines.length = 0;
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      lines.push(String(chunk));
      return true;
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
});

const written = (): string => lines.join('');

describe('the log', () => {
  it('bears service, county and request on each line', () => {
    createLog({ service: 'relay', county: '330112' }).forRequest('r-1').info('sent', { number: 7 });
    expect(JSON.parse(written())).toMatchObject({
      level: 'INFO',
      message: 'sent',
      service: 'relay',
      county: '330112',
      requestId: 'r-1',
      number: 7,
    });
  });

  it('keeps the request of one line off the others', () => {
    const log = createLog({ service: 'relay' });
    log.forRequest('r-1').info('one');
    log.info('two');
    expect(lines[1]).not.toContain('r-1');
  });

  it('writes nothing below its level', () => {
    const log = createLog({ service: 'relay', level: 'WARN' });
    log.debug('a');
    log.info('b');
    log.warn('c');
    expect(lines).toHaveLength(1);
  });

  it.each([
    ['a token by name', { accessToken: 'hidden-1' }],
    ['a header', { headers: { Authorization: 'hidden-1' } }],
    ['a key by name', { key: { secretKey: 'hidden-1', api_key: 'hidden-1' } }],
    ['a phone by name', { parties: [{ Phone: 'hidden-1' }] }],
    ['a citizen number by name', { person: { id_number: 'hidden-1', idNumber: 'hidden-1' } }],
    ['a bearer in a text', { text: 'sent Bearer hidden-1' }],
    ['a JWT in a text', { text: 'got eyJhbGciOiJIUzI1NiJ9.hidden-1.hidden-1' }],
    ['a signature in an address', { url: 'https://a/b?X-Amz-Signature=hidden-1&x=1' }],
    ['an error that quotes a token', { error: new Error('Bearer hidden-1') }],
  ])('removes %s', (_what, facts) => {
    createLog({ service: 'relay' }).error('failed', facts);
    expect(written()).toContain('[removed]');
    expect(written()).not.toContain('hidden-1');
  });

  it('removes numbers of citizens and mobiles from any text, the message too', () => {
    createLog({ service: 'relay' }).warn('13800001234 called for 11010519491231002X', {
      note: ['tel:13800001234'],
    });
    expect(written()).not.toMatch(/13800001234|11010519491231002X/);
  });

  it('leaves project codes, credit codes and ids legible', () => {
    const facts = {
      code: '2602-330112-89-01-306278',
      owner: '91330112MA9TE5T12Y',
      project: 'prj_01KJPV6000TESTPR0JECT00001',
    };
    createLog({ service: 'relay' }).info('registered', facts);
    expect(JSON.parse(written())).toMatchObject(facts);
  });
});

describe('metrics', () => {
  it('are embedded metric lines with the county as only dimension', () => {
    const out: string[] = [];
    createMetrics({ clock: () => 1_772_413_200_000, county: '330112', write: (line) => out.push(line) })(
      'JournalBroken',
      3,
    );
    expect(JSON.parse(out.join(''))).toEqual({
      _aws: {
        Timestamp: 1_772_413_200_000,
        CloudWatchMetrics: [
          {
            Namespace: 'Groundbreak',
            Dimensions: [['county']],
            Metrics: [{ Name: 'JournalBroken', Unit: 'Count' }],
          },
        ],
      },
      county: '330112',
      JournalBroken: 3,
    });
  });

  it('are at most ten, because each costs money in each county', () => {
    expect(Object.keys(metricUnits).length).toBeLessThanOrEqual(10);
  });
});
