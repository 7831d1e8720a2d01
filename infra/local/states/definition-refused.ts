/** Where in a definition something stands. `state` is absent at the top. */
export interface Place {
  readonly machine: string;
  readonly state?: string;
  readonly field: string;
}

/** A machine that this engine would not run as AWS does. Thrown when the template is loaded. */
export class DefinitionRefused extends Error {
  override readonly name = 'DefinitionRefused';
}

export const refuse = (place: Place, reason: string): never => {
  const state = place.state === undefined ? '' : `, state '${place.state}'`;
  throw new DefinitionRefused(`state machine '${place.machine}'${state}, field '${place.field}': ${reason}`);
};

/** The place one step further in: an object key or an array index. */
export const within = (place: Place, step: string | number): Place => ({
  ...place,
  field:
    typeof step === 'number'
      ? `${place.field}[${step}]`
      : place.field === ''
        ? step
        : `${place.field}/${step}`,
});
