import type { CaseEventData, CaseEventType } from '../../../shared/contracts/case-events.ts';
import type { Actor, NewEvent } from '../../../shared/journal/event.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import type { CaseState } from '../domain/case-state.ts';

interface Where {
  readonly project: string;
  readonly scope: string;
  readonly application?: string;
  readonly case?: string;
  readonly actor: Actor;
  readonly effectiveAt?: string;
}

/** The clock of the law, the workflow: nobody in person. */
export const systemActor: Actor = { user: 'approvals', role: 'system', channel: 'system' };

/** An event of this context, its data typed by the contract. */
export const approvalEvent = <Type extends CaseEventType>(
  type: Type,
  { scope, ...where }: Where,
  data: CaseEventData<Type>,
): NewEvent => ({
  type,
  ...where,
  ...(scope.startsWith('wrk_') && { works: scope }),
  data: JSON.parse(JSON.stringify(data)),
});

/** What every event of a case tells. */
export const caseFacts = (one: ApprovalCase, states: readonly CaseState[]) => ({
  item: one.item,
  stage: one.stage,
  department: one.department,
  state: one.state,
  states: [...states],
  version: one.version,
  revision: one.revision,
});

/** Where an event of a case belongs. */
export const placeOf = (one: ApprovalCase, actor: Actor, effectiveAt?: string): Where => ({
  project: one.projectId,
  scope: one.scope,
  application: one.applicationId,
  case: one.caseId,
  actor,
  ...(effectiveAt !== undefined && { effectiveAt }),
});
