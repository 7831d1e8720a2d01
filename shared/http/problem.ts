import type { APIGatewayProxyResult } from 'aws-lambda';
import type { Language } from '../kernel/bilingual.ts';
import { readFailure } from '../journal/read-failure.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { issueTexts } from './issue-texts.ts';
import { commonProblems } from './problems-common.ts';
import { findProblem } from './problem-catalogue.ts';
import { safetyHeaders } from './safety-headers.ts';

/** The error as one that has a text: what nobody declared is `internal.error`, which tells nothing of the inside. */
export const knownError = (error: unknown): DomainError => {
  if (error instanceof DomainError && findProblem(error.code) !== undefined) return error;
  return new DomainError(readFailure(error) === 'final' ? 'internal.error' : 'service.unavailable');
};

const fill = (text: string, facts: Readonly<Record<string, unknown>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    if (Array.isArray(fact)) return fact.join(', ');
    return typeof fact === 'string' || typeof fact === 'number' ? String(fact) : '';
  });

/** RFC 9457 answer of an error in one language. */
export const problemAnswer = (
  error: DomainError,
  { language, requestId }: { language: Language; requestId: string },
): APIGatewayProxyResult => {
  const { status, title, detail, ...more } = findProblem(error.code) ?? commonProblems['internal.error'];
  const { exposes = [], retryAfter } = more as { exposes?: readonly string[]; retryAfter?: number };
  const exposed = exposes.filter((name) => error.facts[name] !== undefined);
  return {
    statusCode: status,
    headers: {
      ...safetyHeaders,
      'Content-Type': 'application/problem+json',
      'Content-Language': language,
      Vary: 'Accept-Language',
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
    },
    body: JSON.stringify({
      code: error.code,
      title: title[language],
      detail: fill(detail[language], error.facts),
      requestId,
      issues: error.issues.map((issue) => ({
        ...issue,
        message: issueTexts.get(issue.code)?.[language] ?? issue.message,
      })),
      ...Object.fromEntries(exposed.map((name) => [name, error.facts[name]])),
    }),
  };
};
