import { type ApprovalApi, department, handling } from './approval-api.ts';
import { releaseRectification } from './release-rectification.ts';

const accepted: ReadonlySet<string> = new Set([
  'decideCase',
  'consultDepartments',
  'removeMember',
  'giveOpinion',
  'offerHearing',
  'giveStatement',
  'requestHearing',
  'revokeCase',
  'suspendCase',
  'resumeCase',
  'extendCase',
  'rectifyCase',
]);

const items = [{ material: 'site-plan', what: '缺少标高' }];
const reported: ReadonlySet<string> = new Set(['resubmitCase', 'sendNotice']);

const asked: Readonly<Record<string, readonly string[]>> = {
  removeMember: ['gardens'],
  giveOpinion: ['police'],
};

/** Brings a case that was received to where an operation of its later life is allowed. */
export const prepareLife = async (
  api: ApprovalApi,
  operation: string,
  { caseId, office }: { readonly caseId: string; readonly office: string },
): Promise<void> => {
  const move = (name: string, body: Record<string, unknown> = {}) =>
    api.move(caseId, name, department(office, 'prepares-1'), body);
  if (accepted.has(operation)) await move('acceptance');
  if (reported.has(operation)) await move('correction', { items });
  const departments = asked[operation];
  if (departments !== undefined) await move('consultations', { departments, question: '请反馈' });
  if (operation === 'giveStatement' || operation === 'requestHearing')
    await move('hearing-offers', { reasons: '重大利益' });
  if (operation === 'resumeCase')
    await move('suspension', { type: 'appraisal', basis: '行政许可法第四十五条', days: 5 });
  if (operation === 'revokeCase') await move('decision', { result: 'passed' });
  if (operation === 'rectifyCase') {
    await move('decision', { result: 'refused', reasons: '误点' });
    await releaseRectification(api, caseId);
  }
};

/** Bodies that break no rule, by operation. */
export const lifeBodies = (version: unknown): Readonly<Record<string, unknown>> => ({
  consultDepartments: { version, ...handling, departments: ['gardens'], question: '请反馈' },
  removeMember: { version, ...handling, department: 'gardens', reason: '不涉及' },
  giveOpinion: { ...handling, result: 'agree' },
  offerHearing: { version, ...handling, reasons: '重大利益' },
  giveStatement: { text: '材料真实' },
  requestHearing: { reason: '有异议' },
  rectifyCase: { version, ...handling, reason: '误操作' },
  reportDefects: { version, ...handling, items },
  suspendCase: { version, ...handling, type: 'appraisal', basis: '行政许可法第四十五条', days: 5 },
  resumeCase: { version, ...handling },
  extendCase: { version, ...handling, days: 10, reason: '方案复杂' },
  issuePaper: { version, ...handling },
  resubmitCase: { version, materials: [] },
  releaseMove: { move: 'correction', reason: '再次告知' },
  sendNotice: {},
  revokeCase: { version, ...handling, reasons: '伪造', basis: '行政许可法第六十九条' },
});
