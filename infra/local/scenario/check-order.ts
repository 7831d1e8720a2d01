import type { Problem } from './expectation-problem.ts';
import { namesIn } from './replace-names.ts';

interface Ordered {
  readonly clock: string;
  readonly steps: readonly {
    readonly at?: string | undefined;
    readonly keep?: Readonly<Record<string, string>> | undefined;
  }[];
}

/** Time only moves forward, and a name is kept before it is used. */
export const checkOrder = (scenario: Ordered): readonly Problem[] => {
  const problems: Problem[] = [];
  const kept = new Set<string>();
  let now = Date.parse(scenario.clock);
  for (const [index, step] of scenario.steps.entries()) {
    const at = step.at === undefined ? now : Date.parse(step.at);
    if (at < now) problems.push({ path: ['steps', index, 'at'], message: 'lies before the step above it' });
    now = Math.max(now, at);
    const { keep = {}, ...rest } = step;
    for (const [name, value] of Object.entries(rest))
      for (const used of namesIn(value))
        if (!kept.has(used))
          problems.push({ path: ['steps', index, name], message: `\${${used}} is kept by no step above` });
    for (const name of Object.keys(keep)) kept.add(name);
  }
  return problems;
};
