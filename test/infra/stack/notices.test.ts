import { describe, expect, it } from 'vitest';
import { noticesCounty } from '../../../infra/contexts/notices-county.ts';
import { countySchema } from '../../../infra/counties/schema.ts';
import { countyNamed, ofType, templateOf } from './template-of.ts';

const demo = templateOf(countyNamed('demo-999901'));
const linan = templateOf(countyNamed('linan-330112'));
const sending = {
  ...countyNamed('demo-999901'),
  notices: {
    ...countyNamed('demo-999901').notices,
    gateway: { url: 'https://messages.demo-999901.example/take' },
  },
};
const told = templateOf(sending);

const variables = (template: typeof demo, id: string): unknown =>
  template.Resources[id]?.Properties['Environment'];

describe('the papers of a county', () => {
  it('outlive the stack of a real county, private, encrypted, each name put once', () => {
    expect(linan.Resources['NoticesBucket']).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: {
        VersioningConfiguration: { Status: 'Enabled' },
        LifecycleConfiguration: {
          Rules: [{ NoncurrentVersionExpiration: { NoncurrentDays: 3_650 }, Status: 'Enabled' }],
        },
      },
    });
    const [policy] = ofType(demo, 'AWS::S3::BucketPolicy').filter(([, one]) =>
      JSON.stringify(one).includes('"NoticesBucket"'),
    );
    expect(JSON.stringify(policy)).toContain('s3:if-none-match');
  });

  it('are drawn by a function with a minute and a whole processor', () => {
    expect(demo.Resources['NoticesWriterFunction']?.Properties).toMatchObject({
      MemorySize: 1_024,
      Timeout: 60,
    });
  });

  it('are served by the rule of the county file, with its version', () => {
    expect(noticesCounty(countySchema.parse(countyNamed('linan-330112')))).toMatchObject({
      name: '临安区',
      service: { rule: 'available', version: '2026-1' },
      sends: false,
    });
  });
});

describe('messages', () => {
  it('leave no county without a gateway: no address, no sweep, no right to read where somebody is told', () => {
    expect(JSON.stringify(variables(demo, 'NoticesWriterFunction'))).not.toContain('MESSAGE_GATEWAY');
    expect(demo.Resources['NoticesSweepRule']).toBeUndefined();
    expect(JSON.stringify(demo.Resources['NoticesWriterPolicy'])).not.toContain('PERSON#');
  });

  it('go to the gateway of the county file, and an hourly sweep takes up what waits', () => {
    const there = { Variables: { MESSAGE_GATEWAY: 'https://messages.demo-999901.example/take' } };
    expect(variables(told, 'NoticesWriterFunction')).toMatchObject(there);
    expect(variables(told, 'NoticesApiFunction')).toMatchObject(there);
    expect(told.Resources['NoticesSweepRule']?.Properties).toMatchObject({
      ScheduleExpression: 'rate(1 hour)',
    });
    expect(JSON.stringify(told.Resources['NoticesWriterPolicy'])).toContain('PERSON#con_*');
  });

  it.each(['http://messages.example', 'https://messages.example/take?token=1', 'https://a@messages.example'])(
    'never go to %s',
    (url) => {
      const parsed = countySchema.safeParse({
        ...sending,
        notices: { ...sending.notices, gateway: { url } },
      });
      expect(parsed.error?.issues[0]?.path).toEqual(['notices', 'gateway', 'url']);
    },
  );
});
