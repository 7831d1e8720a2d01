import type { ProjectEventData, ProjectEventType } from '../../../shared/contracts/project-events.ts';
import type { Actor, NewEvent } from '../../../shared/journal/event.ts';

/** An event of this context, its data typed by the contract. */
export const projectEvent = <Type extends ProjectEventType>(
  type: Type,
  where: { readonly project: string; readonly works?: string; readonly actor: Actor },
  data: ProjectEventData<Type>,
): NewEvent => ({ type, ...where, data: JSON.parse(JSON.stringify(data)) });
