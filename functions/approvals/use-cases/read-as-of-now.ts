import type { CasePorts } from '../approval-ports.ts';
import { asOfNow } from '../domain/as-of-now.ts';
import type { Dossier } from '../domain/dossier.ts';
import { readDossier } from './read-dossier.ts';

export type ReadPorts = Pick<CasePorts, 'store' | 'readJournal' | 'rules' | 'days' | 'clock'>;

/** A project as it is by now, whether or not it is written yet. Writes nothing. */
export const readAsOfNow =
  (ports: ReadPorts) =>
  async (projectId: string): Promise<Dossier | undefined> => {
    const dossier = await readDossier(ports)(projectId);
    const around = { rules: ports.rules.rules, clock: ports.days, now: ports.clock() };
    return dossier && asOfNow(around, dossier);
  };
