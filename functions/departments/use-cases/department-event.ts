import type {
  DepartmentEventData,
  DepartmentEventType,
} from '../../../shared/contracts/department-events.ts';
import type { Actor, NewEvent } from '../../../shared/journal/event.ts';
import { countyChain } from '../../../shared/journal/keys.ts';

/** An event of this context, in the chain of the county, its data typed by the contract. */
export const departmentEvent = <Type extends DepartmentEventType>(
  type: Type,
  actor: Actor,
  data: DepartmentEventData<Type>,
): NewEvent => ({ type, project: countyChain, actor, data: JSON.parse(JSON.stringify(data)) });
