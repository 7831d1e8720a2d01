import { prefersHtml } from '../../../shared/http/prefers-html.ts';
import type { RouteAnswer } from '../../../shared/http/route.ts';
import type { ShownClock } from '../domain/show-clock.ts';
import { clockPage } from './clock-page.ts';
import { clockPolicy } from './clock-style.ts';

/** The proof as JSON, or as a page for who would rather have that. */
export const clockAnswer = (clock: ShownClock, accept: string | undefined): RouteAnswer =>
  prefersHtml(accept)
    ? {
        status: 200,
        body: clockPage(clock),
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': clockPolicy,
          'Content-Language': 'zh-CN, en',
          Vary: 'Accept',
        },
      }
    : { status: 200, body: clock, headers: { Vary: 'Accept' } };
