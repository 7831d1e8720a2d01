export interface EditableResource {
  Type: string;
  Properties?: Record<string, unknown>;
  [field: string]: unknown;
}

/** A template to be spoiled. */
export interface EditableTemplate {
  Resources: Record<string, EditableResource>;
  Outputs: Record<string, { Value: unknown }>;
}

export interface SeededFault {
  /** The code that must be reported. */
  readonly code: string;
  /** What is done to the template, for the name of the test. */
  readonly by: string;
  /** Default `demo-999901`. */
  readonly county?: 'demo-999901' | 'linan-330112';
  /** Codes that the same edit may bring as well. */
  readonly also?: readonly string[];
  readonly edit: (template: EditableTemplate) => void;
}
