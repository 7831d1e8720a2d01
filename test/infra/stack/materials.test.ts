import { describe, expect, it } from 'vitest';
import { allCounties } from '../../../infra/counties/all-counties.ts';
import { countyName } from '../../../infra/counties/county-name.ts';
import { countyNamed, ofType, templateOf, type Template } from './template-of.ts';

const templates = new Map(
  allCounties.map(countyName).map((county) => [county, templateOf(countyNamed(county))]),
);
const of = (county: string): Template => {
  const template = templates.get(county);
  if (template === undefined) throw new Error(`no template of ${county}`);
  return template;
};

const policiesOf = (template: Template, bucket: string) =>
  ofType(template, 'AWS::S3::BucketPolicy')
    .filter(([, { Properties }]) => JSON.stringify(Properties['Bucket']) === `{"Ref":"${bucket}"}`)
    .map(([, { Properties }]) => Properties['PolicyDocument']);

/** `function: action on path` for every right on objects of a bucket. */
const rightsOn = (template: Template, bucket: string): readonly string[] =>
  ofType(template, 'AWS::IAM::Policy').flatMap(([id, { Properties }]) => {
    const { Statement } = Properties['PolicyDocument'] as {
      Statement: { Action: string | string[]; Resource: unknown }[];
    };
    return Statement.flatMap(({ Action, Resource }) => {
      const text = JSON.stringify(Resource);
      if (!text.includes(`"${bucket}"`)) return [];
      const [, below = ''] = /"(\/[^"]*)"/.exec(text) ?? [];
      return [Action].flat().map((action) => `${id.replace(/Policy$/, '')}: ${action} ${below}`.trim());
    });
  });

describe.each(allCounties.map(countyName))('the buckets of materials in the template of %s', (county) => {
  const template = of(county);

  it.each(['QuarantineBucket', 'MaterialsBucket'])(
    '%s is private, encrypted, versioned and the account alone owns what lies in it',
    (bucket) => {
      const { Properties } = template.Resources[bucket] ?? { Properties: {} };
      expect(Properties).toMatchObject({
        VersioningConfiguration: { Status: 'Enabled' },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
      });
      for (const open of ['AccessControl', 'WebsiteConfiguration', 'CorsConfiguration'])
        expect(Properties).not.toHaveProperty(open);
    },
  );

  it.each(['QuarantineBucket', 'MaterialsBucket'])(
    '%s refuses what comes without TLS and what would replace something, and lets nobody in by itself',
    (bucket) => {
      expect(policiesOf(template, bucket)).toMatchObject([
        {
          Statement: [
            {
              Effect: 'Deny',
              Principal: { AWS: '*' },
              Action: 's3:*',
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
            {
              Effect: 'Deny',
              Principal: { AWS: '*' },
              Action: 's3:PutObject',
              Condition: { Null: { 's3:if-none-match': 'true' } },
            },
          ],
        },
      ]);
      const text = JSON.stringify(policiesOf(template, bucket));
      expect(text).not.toContain('"Allow"');
    },
  );

  it('empties the quarantine after seven days, keeps what is clean, and versions as the county says', () => {
    const rulesOf = (bucket: string): unknown =>
      template.Resources[bucket]?.Properties['LifecycleConfiguration'];
    const partsOfUploads = { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } };
    expect(rulesOf('QuarantineBucket')).toEqual({
      Rules: [
        {
          ...partsOfUploads,
          ExpirationInDays: 7,
          NoncurrentVersionExpiration: { NoncurrentDays: 7 },
          Status: 'Enabled',
        },
      ],
    });
    const NoncurrentDays = countyNamed(county).materials.replacedDays;
    expect(rulesOf('MaterialsBucket')).toEqual({
      Rules: [{ ...partsOfUploads, NoncurrentVersionExpiration: { NoncurrentDays }, Status: 'Enabled' }],
    });
  });

  it('outlive the stack where the county keeps its data', () => {
    const policy = countyNamed(county).data === 'retain' ? 'Retain' : 'Delete';
    for (const bucket of ['QuarantineBucket', 'MaterialsBucket'])
      expect(template.Resources[bucket]).toMatchObject({
        DeletionPolicy: policy,
        UpdateReplacePolicy: policy,
      });
  });

  it('let one function sign uploads, one promote, and nobody read what was not inspected but the inspector', () => {
    expect(rightsOn(template, 'QuarantineBucket')).toEqual([
      'MaterialsApi: s3:PutObject /prj_*',
      'MaterialsInspector: s3:GetObjectVersion /prj_*',
      'MaterialsInspector: s3:ListBucket',
      'MaterialsLapse: s3:GetObject /prj_*',
      'MaterialsLapse: s3:ListBucket',
    ]);
    expect(rightsOn(template, 'MaterialsBucket').toSorted()).toEqual([
      'MaterialsApi: s3:GetObjectVersion /prj_*',
      'MaterialsInspector: s3:GetObject /prj_*',
      'MaterialsInspector: s3:PutObject /prj_*',
    ]);
  });

  it('tell of uploads through one rule to one queue, which takes from that rule alone', () => {
    expect(template.Resources['QuarantineBucket']?.Properties['NotificationConfiguration']).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    });
    expect(template.Resources['MaterialsBucket']?.Properties).not.toHaveProperty('NotificationConfiguration');
    expect(template.Resources['UploadArrivedRule']?.Properties).toMatchObject({
      EventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: { bucket: { name: [{ Ref: 'QuarantineBucket' }] } },
      },
    });
    const senders = ofType(template, 'AWS::SQS::QueuePolicy')
      .map(([, { Properties }]) => JSON.stringify(Properties))
      .filter((text) => text.includes('"Allow"') && text.includes('MaterialsInspectionQueue'));
    expect(senders).toHaveLength(1);
    expect(senders[0]).toContain('"aws:SourceArn":{"Fn::GetAtt":["UploadArrivedRule","Arn"]}');
  });
});
