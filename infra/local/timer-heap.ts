import type { Timer } from './clock.ts';

export interface HeapTimer extends Timer {
  readonly order: number;
  readonly fire: () => void | Promise<void>;
  cancelled: boolean;
}

const before = (left: HeapTimer, right: HeapTimer): boolean =>
  left.at === right.at ? left.order < right.order : left.at < right.at;

/** Binary heap by moment, then by order of creation. Cancelled timers are dropped when they surface. */
export const createTimerHeap = () => {
  const heap: HeapTimer[] = [];

  const swap = (a: number, b: number): void => {
    const [first, second] = [heap[a], heap[b]];
    if (!first || !second) return;
    heap[a] = second;
    heap[b] = first;
  };

  const isBefore = (a: number, b: number): boolean => {
    const [first, second] = [heap[a], heap[b]];
    return first !== undefined && second !== undefined && before(first, second);
  };

  const sink = (): void => {
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (isBefore(left, least)) least = left;
      if (isBefore(right, least)) least = right;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  };

  const pop = (): HeapTimer | undefined => {
    const top = heap[0];
    const last = heap.pop();
    if (top && last && top !== last) {
      heap[0] = last;
      sink();
    }
    return top;
  };

  const peek = (): HeapTimer | undefined => {
    while (heap[0]?.cancelled) pop();
    return heap[0];
  };

  return {
    push(timer: HeapTimer): void {
      heap.push(timer);
      for (let at = heap.length - 1; at > 0;) {
        const parent = (at - 1) >> 1;
        if (!isBefore(at, parent)) return;
        swap(at, parent);
        at = parent;
      }
    },
    peek,
    pop(): HeapTimer | undefined {
      return peek() ? pop() : undefined;
    },
    countUntil: (moment: number): number =>
      heap.filter((timer) => !timer.cancelled && timer.at <= moment).length,
  };
};
