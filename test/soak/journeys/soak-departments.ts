/** Departments that handle cases in the journeys of the soak: each has a system of its own here. */
export const soakDepartments = ['drc', 'nr', 'police', 'water', 'housing', 'archives'] as const;
