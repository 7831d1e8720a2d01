import jsonata from 'jsonata';

const compiled = new Map<string, jsonata.Expression>();

/** Real milliseconds and calls deep: an endless expression must not stop the local cloud. */
const guardrails = { timeout: 5_000, stack: 500 };

export const isExpression = (text: string): boolean =>
  text.startsWith('{%') && text.endsWith('%}') && text.length >= 4;

export const expressionIn = (text: string): string => text.slice(2, -2).trim();

/** @throws the library's own error when the text is not JSONata. */
export const compileExpression = (text: string): jsonata.Expression => {
  const found = compiled.get(text);
  if (found !== undefined) return found;
  const made = jsonata(text, guardrails);
  compiled.set(text, made);
  return made;
};

export const describeJsonataError = (problem: unknown): string => {
  if (typeof problem !== 'object' || problem === null) return String(problem);
  const code = 'code' in problem && typeof problem.code === 'string' ? `${problem.code}: ` : '';
  return `${code}${'message' in problem ? String(problem.message) : ''}`;
};
