import type { IssuerPorts } from '../../../functions/licences/issuing/issuer-ports.ts';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';

const unguarded = ({ write, ...named }: StateWrite): StateWrite => {
  if (write.Put === undefined) return { ...named, write };
  const { ConditionExpression: _guard, ...Put } = write.Put;
  return { ...named, write: { Put } };
};

/** Takes a serial whether or not another licence has it; the identifier does not give it away either. */
export const serialWithoutGuard = ({ write }: IssuerPorts): Partial<IssuerPorts> => ({
  write: {
    ...write,
    serial: (taken, licenceId) => unguarded(write.serial(taken, licenceId)),
    identifier: (record) => unguarded(write.identifier(record)),
  },
});
