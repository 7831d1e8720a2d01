import { ownerMessage, type OwnerMessage } from '../../functions/departments/domain/owner-message.ts';
import type { TokenRequest } from '../../infra/local/oidc/token-request.ts';
import type { DemoCloud } from './demo-cloud.ts';

/** Every message of an inbox, page by page. @throws ZodError when one is not what the API says */
export const readInbox = async (cloud: DemoCloud, as: TokenRequest): Promise<readonly OwnerMessage[]> => {
  const found: OwnerMessage[] = [];
  for (;;) {
    const { body } = await cloud.send(`GET /inbox?after=${found.length}`, { as });
    const page = [body['messages'] ?? []].flat().map((one) => ownerMessage.parse(one));
    if (page.length === 0) return found;
    found.push(...page);
  }
};
