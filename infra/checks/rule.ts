import type { CheckContext } from './check-context.ts';
import type { Template } from './template.ts';

export interface Finding {
  /** One of the codes that the rule names. */
  readonly rule: string;
  /** Logical id, construct path, or `template`. */
  readonly subject: string;
  readonly what: string;
  readonly remedy: string;
}

export interface Rule {
  readonly codes: readonly string[];
  check(template: Template, context: CheckContext): readonly Finding[];
}
