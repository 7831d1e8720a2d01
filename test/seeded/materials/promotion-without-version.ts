import { CopyObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPromote } from '../../../functions/materials/store/promote.ts';

/** Copies whatever lies under the key by then. */
export const promotionWithoutVersion: typeof createPromote = (client, buckets) => {
  const careless: S3Client = Object.create(client);
  Object.defineProperty(careless, 'send', {
    value: (command: Parameters<S3Client['send']>[0]) => {
      if (!(command instanceof CopyObjectCommand)) return client.send(command);
      const { CopySourceIfMatch: _etag, CopySource = '', ...input } = command.input;
      const [newest = ''] = CopySource.split('?versionId=');
      return client.send(new CopyObjectCommand({ ...input, CopySource: newest }));
    },
  });
  return createPromote(careless, buckets);
};
