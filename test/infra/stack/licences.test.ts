import { describe, expect, it } from 'vitest';
import { countyNamed, ofType, templateOf } from './template-of.ts';

const demo = templateOf(countyNamed('demo-999901'));
const linan = templateOf(countyNamed('linan-330112'));
const variables = (id: string): unknown => demo.Resources[id]?.Properties['Environment'];

describe('the bucket of the documents', () => {
  it('is private, encrypted and versioned, and outlives the stack of a real county', () => {
    expect(linan.Resources['LicencesBucket']).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        VersioningConfiguration: { Status: 'Enabled' },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        LifecycleConfiguration: {
          Rules: [{ NoncurrentVersionExpiration: { NoncurrentDays: 3_650 }, Status: 'Enabled' }],
        },
      },
    });
    expect(JSON.stringify(linan.Resources['LicencesBucket'])).toContain('AES256');
    expect(demo.Resources['LicencesBucket']).toMatchObject({ DeletionPolicy: 'Delete' });
  });

  it('refuses what comes without TLS, and a put that could replace a document', () => {
    const policies = ofType(demo, 'AWS::S3::BucketPolicy').filter(([, policy]) =>
      JSON.stringify(policy).includes('"LicencesBucket"'),
    );
    expect(policies.map(([, { Properties }]) => Properties['PolicyDocument'])).toMatchObject([
      {
        Statement: [
          { Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
          { Effect: 'Deny', Action: 's3:PutObject', Condition: { Null: { 's3:if-none-match': 'true' } } },
        ],
      },
    ]);
  });
});

describe('the issuer', () => {
  it('knows where its QR codes lead: the stage of the API, or the domain of the county', () => {
    expect(JSON.stringify(variables('LicencesIssuerFunction'))).toMatch(/"VERIFICATION_BASE":\{"Fn::Join"/);
    const domain = { name: 'licences.example', certificateId: '0f7a4d0e-3b1c-4b6e-9a55-0c9f2f1d7f10' };
    const own = templateOf({ ...countyNamed('demo-999901'), domain });
    expect(own.Resources['LicencesIssuerFunction']?.Properties['Environment']).toMatchObject({
      Variables: { VERIFICATION_BASE: 'https://licences.example' },
    });
  });

  it('has a minute and a whole processor', () => {
    expect(demo.Resources['LicencesIssuerFunction']?.Properties).toMatchObject({
      MemorySize: 1_024,
      Timeout: 60,
    });
  });
});
