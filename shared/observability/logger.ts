import { Logger } from '@aws-lambda-powertools/logger';
import { redact } from './redact.ts';

export type LogLevel = 'DEBUG' | 'INFO' | 'WARN' | 'ERROR';

type Facts = Readonly<Record<string, unknown>>;

/** Structured lines. Tokens, keys, citizens' numbers and phones are removed from whatever is given. */
export interface Log {
  debug(message: string, facts?: Facts): void;
  info(message: string, facts?: Facts): void;
  warn(message: string, facts?: Facts): void;
  /** `facts.error` is written with its name, message and stack. */
  error(message: string, facts?: Facts): void;
  /** The same log with the request's id on every line. */
  forRequest(requestId: string): Log;
}

export interface LogOptions {
  /** Name of the function. */
  readonly service: string;
  /** Six digits. */
  readonly county?: string;
  /** Lines below it are not written. Default INFO. */
  readonly level?: LogLevel | undefined;
}

const wrap = (logger: Logger): Log => ({
  debug: (message, facts = {}) => logger.debug(message, facts),
  info: (message, facts = {}) => logger.info(message, facts),
  warn: (message, facts = {}) => logger.warn(message, facts),
  error: (message, facts = {}) => logger.error(message, facts),
  forRequest: (requestId) => wrap(logger.createChild({ persistentKeys: { requestId } })),
});

export const createLog = ({ service, county, level = 'INFO' }: LogOptions): Log =>
  wrap(
    new Logger({
      serviceName: service,
      logLevel: level,
      ...(county !== undefined && { persistentKeys: { county } }),
      jsonReplacerFn: redact,
    }),
  );
