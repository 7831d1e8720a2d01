import type { ExprNode } from 'jsonata';

export type StatesMember = 'input' | 'context' | 'result' | 'errorOutput';

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isVariable = (node: unknown, name: string): boolean =>
  isNode(node) && node['type'] === 'variable' && node['value'] === name;

// inside these, $ and field names speak of the value at hand
const ownContext = new Set(['steps', 'stages', 'predicate', 'group', 'body', 'pattern', 'update']);

const bareReference = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined;
  if (isVariable(node, '')) return '$ at the top of an expression: write $states.input';
  if (isVariable(node, '$')) return '$$ at the top of an expression: write $states.input';
  const type = node['type'];
  if (type === 'name' || type === 'wildcard' || type === 'descendant' || type === 'parent')
    return 'a field name without its document: write $states.input or a variable before it';
  if (Array.isArray(node['steps'])) return bareReference(node['steps'][0]);
  for (const [key, value] of Object.entries(node)) {
    const found = ownContext.has(key) ? undefined : bareReference(value);
    if (found !== undefined) return found;
  }
  return undefined;
};

const forbiddenAnywhere = (node: unknown, allowed: ReadonlySet<StatesMember>): string | undefined => {
  if (!isNode(node)) return undefined;
  if (isVariable(node, 'eval')) return '$eval: Step Functions has none, $parse reads JSON';
  const steps: unknown = node['steps'];
  if (Array.isArray(steps) && isVariable(steps[0], 'states')) {
    const second: unknown = steps[1];
    const member = isNode(second) && second['type'] === 'name' ? second['value'] : undefined;
    if (typeof member === 'string' && ![...allowed].some((name) => name === member))
      return `$states.${member} does not exist in this field`;
  }
  for (const value of Object.values(node)) {
    const found = forbiddenAnywhere(value, allowed);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** What Step Functions forbids although JSONata allows it, or undefined. */
export const inspectExpression = (ast: ExprNode, allowed: ReadonlySet<StatesMember>): string | undefined =>
  bareReference(ast) ?? forbiddenAnywhere(ast, allowed);
