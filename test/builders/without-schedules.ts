import type { EditableTemplate } from '../infra/checks/faults/editable-template.ts';

/** No sweep of any kind: over months they find nothing to repair, and every hour takes its time. */
export const withoutSchedules = ({ Resources }: EditableTemplate): void => {
  for (const { Type, Properties } of Object.values(Resources))
    if (Type === 'AWS::Events::Rule' && Properties?.['ScheduleExpression'] !== undefined)
      Properties['State'] = 'DISABLED';
};
