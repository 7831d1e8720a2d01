import type { Frame } from './engine.ts';

/** Parks the line of control until virtual time reaches `moment`. */
export const sleepUntil = async (
  { engine, execution, thread }: Frame,
  moment: number,
  why: string,
): Promise<void> => {
  const { clock } = engine.cloud;
  if (moment <= clock.now()) return;
  await thread.park<void>(({ resume }) => {
    const timer = clock.at(moment, `states ${execution.machine.name} ${execution.name} ${why}`, () =>
      resume(undefined),
    );
    return () => timer.cancel();
  });
};
