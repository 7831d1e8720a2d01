import type { core } from 'zod/mini';
import english from 'zod/v4/locales/en.js';
import chinese from 'zod/v4/locales/zh-CN.js';
import type { Language } from '../kernel/bilingual.ts';
import type { Issue } from '../kernel/domain-error.ts';
import { issueTexts } from './issue-texts.ts';

const locales = { zh: chinese().localeError, en: english().localeError };

const ownCode = (params: Readonly<Record<string, unknown>> | undefined): string | undefined =>
  typeof params?.['code'] === 'string' ? params['code'] : undefined;

/** Given to a parse as `{ error }`: own texts for own checks, zod's for the rest. */
export const errorMap =
  (language: Language): core.$ZodErrorMap =>
  (issue) => {
    const own = issue.code === 'custom' ? issueTexts.get(ownCode(issue.params) ?? '') : undefined;
    return own?.[language] ?? locales[language](issue);
  };

/** An issue that no schema found. */
export const issueOf = (path: string, code: string, language: Language): Issue => ({
  path,
  code,
  message: issueTexts.get(code)?.[language] ?? code,
});

const pointer = (root: string, path: readonly PropertyKey[]): string =>
  [root, ...path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');

const flatten = (issue: core.$ZodIssue, root: string, language: Language): Issue[] => {
  const at = pointer(root, issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => issueOf(pointer(at, [key.slice(0, 100)]), 'key.unknown', language));
  const code =
    issue.code === 'custom' ? (ownCode(issue.params) ?? 'custom') : issue.code.replaceAll('_', '-');
  return [{ path: at, code, message: issue.message }];
};

const most = 50;

/** What a schema found, as JSON Pointers into the request; at most 50. `root` is `/body`, `/query` or `/path`. */
export const issuesOf = (error: core.$ZodError, root: string, language: Language): Issue[] =>
  error.issues
    .slice(0, most)
    .flatMap((issue) => flatten(issue, root, language))
    .slice(0, most);
