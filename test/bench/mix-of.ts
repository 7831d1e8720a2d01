import { nextProjectCode } from '../builders/many-codes.ts';
import { officeDeclaration } from '../builders/office-project.ts';
import { textAt } from '../builders/text-at.ts';
import { officeStages } from '../load/office-stages.ts';
import type { Ask, ClientAnswer } from './create-client.ts';

export interface Tokens {
  readonly owner: string;
  readonly nr: string;
}

export interface Filed {
  readonly projectId: string;
  readonly caseId: string;
}

export type Act = () => Promise<ClientAnswer>;

/** A project with its first stage filed. */
export const fileOne = async (ask: Ask, { owner }: Tokens): Promise<Filed> => {
  const registered = await ask('POST /projects', owner, officeDeclaration({ code: nextProjectCode() }));
  const project: unknown = JSON.parse(registered.text);
  const projectId = textAt(project, 'projectId');
  const worksId = textAt(project, 'works', 0, 'worksId');
  const filed = await ask('POST /applications', owner, { projectId, worksId, ...officeStages[0] });
  return { projectId, caseId: textAt(JSON.parse(filed.text), 'cases', 'S1-05', 'caseId') };
};

/** What people do with the API, and how often among a hundred requests: they look far more than they write. */
export const mixOf = (
  ask: Ask,
  { owner, nr }: Tokens,
  filed: readonly Filed[],
  draw: () => number,
): readonly (readonly [number, Act])[] => {
  const one = (): Filed => filed[Math.floor(draw() * filed.length)] ?? { projectId: '', caseId: '' };
  return [
    [20, () => ask(`GET /projects/${one().projectId}`, owner)],
    [10, () => ask(`GET /projects/${one().projectId}/timeline`, owner)],
    [20, () => ask(`GET /cases/${one().caseId}`, owner)],
    [15, () => ask('GET /cases?department=nr', nr)],
    [10, () => ask('GET /projects', owner)],
    [10, () => ask('GET /calendar/due?from=2026-09-30&days=7')],
    [5, () => ask(`GET /projects/${one().projectId}/guide`, owner)],
    [5, () => ask('GET /feed?after=0', nr)],
    [5, () => ask('POST /projects', owner, officeDeclaration({ code: nextProjectCode() }))],
  ];
};
