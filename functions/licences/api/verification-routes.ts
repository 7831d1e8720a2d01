import * as z from 'zod/mini';
import { routeOf } from '../../../shared/http/define-route.ts';
import type { LicencePorts } from '../licence-ports.ts';
import { verifyLicence } from '../use-cases/verify-licence.ts';
import { toEverybody } from '../../../shared/http/access.ts';
import * as answers from './answers.ts';
import { verificationExample } from './examples.ts';

const route = routeOf<LicencePorts>();

export const verificationRouteRows = [
  route({
    method: 'GET',
    path: '/verify/{identifier}',
    operationId: 'verifyLicence',
    summary: { zh: '核验证照', en: 'Verify a licence by its national identifier' },
    access: toEverybody,
    // not judged here: whatever is no identifier of ours is answered as unknown
    parameters: z.strictObject({ identifier: z.string() }),
    answer: {
      status: 200,
      schema: answers.verification,
      description: {
        zh: '证照的公开信息；浏览器得到可打印的网页',
        en: 'What is public of the licence; a browser gets a page that can be printed',
      },
    },
    errors: ['licences.unknown'],
    example: { answer: verificationExample },
    handle:
      (ports) =>
      ({ path, headers }) =>
        verifyLicence(ports)(path.identifier, headers['accept']),
  }),
];
