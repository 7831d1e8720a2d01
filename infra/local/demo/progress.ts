import type { Step } from '../scenario/scenario-file.ts';
import type { Screen } from '../scenario/surroundings.ts';

export interface Progress {
  /** A step is done. @param now virtual time, ISO */
  step(number: number, step: Step, now: string): void;
  /** Something else is going on. */
  say(what: string): void;
  end(): void;
}

const width = 24;

const titleOf = ({ send, upload, callback }: Step): string => {
  if (callback !== undefined) return `${callback.department}: ${callback.move}`;
  if (upload !== undefined) return `upload ${upload.material}`;
  return send?.replaceAll(/\$\{([^}]+)\}/g, '$1') ?? '';
};

/** One line that is written over on a terminal; elsewhere a line for every tenth of the way. */
export const createProgress = (screen: Screen, steps: number): Progress => {
  let told = -1;
  const show = (text: string): void => {
    const line = screen.columns === undefined ? text : text.slice(0, screen.columns - 1);
    screen.write(screen.isTTY === true ? `\r\u001b[2K${line}` : `${line}\n`);
  };
  return {
    step(number, step, now) {
      const part = Math.floor((number * 10) / steps);
      if (screen.isTTY !== true && part === told) return;
      told = part;
      const filled = Math.round((number * width) / steps);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
      show(`${bar} ${number}/${steps}  ${now.slice(0, 16).replace('T', ' ')}  ${titleOf(step)}`);
    },
    say: show,
    end: () => void (screen.isTTY === true && screen.write('\r\u001b[2K')),
  };
};
