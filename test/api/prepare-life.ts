import { expect } from 'vitest';
import type { DemoCloud } from '../builders/demo-cloud.ts';
import { decider, handling } from './filed-project.ts';
import type { MadeProject } from './made-project.ts';

/** The department that is asked for its opinion. */
export const asked = 'gardens';

interface Move {
  readonly name: string;
  readonly version: number;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly role?: 'head';
}

const accepted: Move = { name: 'acceptance', version: 1 };
const consulted: Move = {
  name: 'consultations',
  version: 2,
  body: { departments: [asked], question: '请反馈' },
};
const passed: Move = { name: 'decision', version: 2, body: { result: 'passed' } };
const announced: Move = {
  name: 'revocation',
  version: 3,
  body: { reasons: '伪造', basis: '行政许可法第六十九条' },
  role: 'head',
};
const refused: Move = { name: 'refusal', version: 1, body: { kind: 'incomplete', reasons: '误点' } };

// The form has one case: it is in correction at once.
const corrected: Move = {
  name: 'correction',
  version: 1,
  body: { items: [{ material: 'application-form', what: '缺少盖章' }] },
};

/** What comes before an operation of a case's later life. */
const before: Readonly<Record<string, readonly Move[]>> = {
  consultDepartments: [accepted],
  removeMember: [accepted, consulted],
  giveOpinion: [accepted, consulted],
  giveStatement: [accepted, passed, announced],
  requestHearing: [accepted, passed, announced],
  revokeCase: [accepted, passed],
  rectifyCase: [refused],
  reportDefects: [],
  resubmitCase: [corrected],
};

export const isOfLife = (operationId: string): boolean => operationId in before;

/** Brings a filed case to where an operation of its later life is allowed. */
export const prepareLife = async (
  cloud: DemoCloud,
  project: MadeProject,
  operationId: string,
): Promise<void> => {
  const { ids } = project;
  for (const { name, version, body, role = 'department' } of before[operationId] ?? []) {
    const answer = await cloud.send(`POST /cases/${ids.caseId}/${name}`, {
      as: { role, department: decider, user: 'prepares' },
      body: { version, ...handling, ...body },
    });
    expect([answer.status, answer.text]).toEqual([200, answer.text]);
  }
  if (operationId !== 'rectifyCase') return;
  const released = await cloud.send(`POST /cases/${ids.caseId}/releases`, {
    as: { role: 'head', department: decider, user: 'releases' },
    body: { move: 'rectification', reason: '误点' },
  });
  expect([released.status, released.text]).toEqual([200, released.text]);
};
