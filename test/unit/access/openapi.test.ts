import { describe, expect, it } from 'vitest';
import { serveDocument } from '../../../functions/access/serve-document.ts';

describe('serving openapi.json', () => {
  it('answers the text with an ETag, and 304 to who has it', () => {
    const first = serveDocument('{"openapi":"3.1.0"}', undefined);
    expect(first).toMatchObject({ status: 200, body: '{"openapi":"3.1.0"}' });
    const etag = first.headers?.['ETag'] ?? '';
    for (const header of [etag, `W/${etag}`, `"other", ${etag}`, '*'])
      expect(serveDocument('{"openapi":"3.1.0"}', header)).toMatchObject({
        status: 304,
        headers: { ETag: etag },
      });
    expect(serveDocument('{"openapi":"3.1.1"}', etag).status).toBe(200);
  });
});
