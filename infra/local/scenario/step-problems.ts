/** What a step can be, and what each may say beside `at`. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  send: ['as', 'headers', 'body', 'idempotency', 'expect', 'keep'],
  callback: ['expect', 'keep'],
  upload: ['as', 'expect', 'keep'],
  mode: ['department'],
};

/** Members that a step has without meaning, and what it lacks: name and message. */
export const stepProblems = (step: object): readonly (readonly [string, string])[] => {
  const names = Object.keys(step).filter((name) => name !== 'at');
  const kind = Object.keys(kinds).find((name) => names.includes(name));
  if (kind === undefined) {
    const needless = names.map((name) => [name, 'has no meaning without send'] as const);
    return needless.length > 0 || 'at' in step ? needless : [['', 'expected at or send']];
  }
  const may = kinds[kind] ?? [];
  const needless = names
    .filter((name) => name !== kind && !may.includes(name))
    .map((name) => [name, `has no meaning with ${kind}`] as const);
  return kind === 'mode' && !names.includes('department')
    ? [...needless, ['department', 'expected the department whose mode it is']]
    : needless;
};
