import type { AwsAnswer } from '../endpoint/aws-service.ts';
import { findVersion } from './find-version.ts';
import type { S3Call } from './s3-call.ts';
import type { StoredVersion } from './stored-object.ts';
import { readTagDocument, tagContext, writeTagDocument } from './tags.ts';
import { versionHeader } from './object-headers.ts';

const find = (
  call: S3Call,
  action: 'GetObject' | 'PutObject',
  context: Readonly<Record<string, string>> = {},
): StoredVersion => {
  const wanted = { bucket: call.bucket, key: call.target.key, versionId: call.target.query.get('versionId') };
  const actions = { current: `s3:${action}Tagging`, version: `s3:${action}VersionTagging` };
  return findVersion(call, wanted, actions, context);
};

export const getObjectTagging = (call: S3Call): AwsAnswer => {
  const version = find(call, 'GetObject');
  return {
    status: 200,
    headers: { 'content-type': 'application/xml', ...versionHeader(version, call.bucket.versioned) },
    body: writeTagDocument(version.tags),
  };
};

export const putObjectTagging = (call: S3Call): AwsAnswer => {
  const tags = readTagDocument(call.payload.body.toString('utf8'));
  const version = find(call, 'PutObject', tagContext('requestobjecttag', tags));
  call.shelf.replace(call.bucket.name, { ...version, tags });
  return { status: 200, headers: versionHeader(version, call.bucket.versioned), body: '' };
};
