import type { Receivers } from './receivers.ts';

/** Rules that let deliveries of each department go to its port on this machine, and nowhere else. */
export const loopbackEgress = (ports: Readonly<Record<string, number | undefined>>): Receivers['egress'] =>
  Object.fromEntries(
    Object.entries(ports).map(([department, port]) => [
      department,
      { hosts: ['127.0.0.1'], ports: [port], cidrs: [] },
    ]),
  );
