import type { MaterialEventData, MaterialEventType } from '../../../shared/contracts/material-events.ts';
import type { Actor, NewEvent } from '../../../shared/journal/event.ts';

/** The inspector and the clock of the uploads: nobody in person. */
export const materialsActor: Actor = { user: 'materials', role: 'system', channel: 'system' };

/** An event of this context, its data typed by the contract. */
export const materialEvent = <Type extends MaterialEventType>(
  type: Type,
  where: { readonly project: string; readonly actor: Actor },
  data: MaterialEventData<Type>,
): NewEvent => ({ type, ...where, data });
