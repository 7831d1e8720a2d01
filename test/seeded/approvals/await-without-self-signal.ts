import { awaitSignal } from '../../../functions/approvals/rendezvous/await-signal.ts';

/** Trusts that nothing happened between Look and the keeping of the token. */
export const awaitWithoutSelfSignal: typeof awaitSignal = (ports) => (input) =>
  awaitSignal({
    ...ports,
    watch: async (caseId) => ({ ...(await ports.watch(caseId)), closed: false, due: false }),
  })(input);
