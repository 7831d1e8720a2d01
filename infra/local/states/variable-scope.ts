import type { Json, JsonObject } from './json.ts';

/** Variables of a machine, or of one branch or iteration: read outwards, assigned here. */
export interface VariableScope {
  all(): JsonObject;
  assign(values: JsonObject): void;
}

export const createVariableScope = (outer?: VariableScope): VariableScope => {
  const own = new Map<string, Json>();
  return {
    all: () => ({ ...outer?.all(), ...Object.fromEntries(own) }),
    assign: (values) => {
      for (const [name, value] of Object.entries(values)) own.set(name, value);
    },
  };
};
