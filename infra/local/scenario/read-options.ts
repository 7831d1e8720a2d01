import { messageOf } from './message-of.ts';
import { ScenarioMalformed } from './read-scenario.ts';

/** @throws ScenarioMalformed with what is wrong, and how the program is used */
export const readOptions = <Options>(read: () => Options, usage: string): Options => {
  try {
    return read();
  } catch (error) {
    throw new ScenarioMalformed(`${messageOf(error)}\n${usage}`);
  }
};
