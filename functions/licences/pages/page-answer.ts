import { createHash } from 'node:crypto';
import type { RouteAnswer } from '../../../shared/http/route.ts';
import { pageStyle } from './page-style.ts';

const styleHash = createHash('sha256').update(pageStyle).digest('base64');

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page without scripts, pictures or anything from elsewhere. */
export const pageAnswer = (status: number, page: string): RouteAnswer => ({
  status,
  body: page,
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy,
    'Content-Language': 'zh-CN, en',
    Vary: 'Accept',
  },
});

/** A browser names `text/html`; a program that does not say what it wants gets JSON. */
export const wantsPage = (accept: string | undefined): boolean => /\btext\/html\b/i.test(accept ?? '');
