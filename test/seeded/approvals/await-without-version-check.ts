import { awaitSignal } from '../../../functions/approvals/rendezvous/await-signal.ts';

/** Keeps the token whatever has become of the case since the execution looked at it. */
export const awaitWithoutVersionCheck: typeof awaitSignal = (ports) => (input) =>
  awaitSignal({
    ...ports,
    tokens: {
      ...ports.tokens,
      keep: async (caseId, kept) => {
        const { revision } = await ports.watch(caseId);
        return ports.tokens.keep(caseId, { ...kept, version: revision });
      },
    },
  })(input);
