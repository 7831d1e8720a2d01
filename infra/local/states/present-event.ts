import type { HistoryEvent } from './execution.ts';
import type { JsonObject } from './json.ts';

const executionData = new Set(
  `input inputDetails output outputDetails parameters assignedVariables assignedVariablesDetails`.split(' '),
);

const detailsName = (type: string): string => {
  if (type.endsWith('StateEntered')) return 'stateEnteredEventDetails';
  if (type.endsWith('StateExited')) return 'stateExitedEventDetails';
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
};

/** A history event as GetExecutionHistory answers it. */
export const presentEvent = (event: HistoryEvent, includeData: boolean): JsonObject => {
  const { id, previousEventId, at, type, details } = event;
  const shown = Object.entries(details ?? {}).filter(([name]) => includeData || !executionData.has(name));
  return {
    id,
    previousEventId,
    timestamp: at / 1_000,
    type,
    ...(details === undefined ? {} : { [detailsName(type)]: Object.fromEntries(shown) }),
  };
};
