import type { Guide } from '../../../shared/catalogue/guide.ts';

/** Required items in steps: what stands in one step needs only what stands in the steps before it. */
export const orderItems = (guide: Guide): readonly (readonly string[])[] => {
  const left = new Map(
    guide.items.filter(({ standing }) => standing === 'required').map(({ item, after }) => [item.id, after]),
  );
  const steps: string[][] = [];
  while (left.size > 0) {
    const step = [...left].filter(([, after]) => !after.some((id) => left.has(id))).map(([id]) => id);
    if (step.length === 0) throw new RangeError('prerequisites run in a circle');
    for (const id of step) left.delete(id);
    steps.push(step);
  }
  return steps;
};
