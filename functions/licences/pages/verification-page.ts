import type { Bilingual } from '../../../shared/kernel/bilingual.ts';
import { escapeHtml } from '../../../shared/http/escape-html.ts';
import { licenceLabels } from '../domain/licence-labels.ts';
import { licenceStatuses } from '../domain/show-licence.ts';
import type { Verification } from '../domain/verification.ts';
import { writtenDate } from '../domain/written-date.ts';
import { pageStyle } from './page-style.ts';

const texts = {
  title: { zh: '电子证照核验', en: 'Verification of a licence' },
  unknown: { zh: '未查到该证照', en: 'This licence is not known' },
  kind: { zh: '证照名称', en: 'Kind' },
  holder: { zh: '持证主体', en: 'Holder' },
  revoked: { zh: '撤销日期', en: 'Revoked on' },
  hash: { zh: '文件 SHA-256', en: 'SHA-256 of the document' },
  compare: {
    zh: '请与纸面或文件逐项核对；任何一项不符，即非本县颁发的证照。',
    en: 'Compare each line with the paper or file: one that differs, and it was not issued here.',
  },
  check: {
    zh: '请核对证照标识是否完整、正确；本县没有颁发过带有该标识的证照。',
    en: 'Compare the identifier with the paper: this county has issued no licence with it.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

const both = ({ zh, en }: Bilingual): string =>
  `${escapeHtml(zh)} <span class="en" lang="en">${escapeHtml(en)}</span>`;

const row = (label: Bilingual, value: string): string =>
  `<div class="row"><dt>${both(label)}</dt><dd>${escapeHtml(value)}</dd></div>`;

const frame = (body: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${texts.title.zh} · ${texts.title.en}`)}</title>
<style>${pageStyle}</style>
</head>
<body><main>
<h1>${escapeHtml(texts.title.zh)}</h1>
<p class="sub en" lang="en">${escapeHtml(texts.title.en)}</p>
${body}
</main></body>
</html>
`;

/** The page of a licence that is known. */
export const verificationPage = (found: Verification): string =>
  frame(`<p class="status ${found.status}" role="status">${both(licenceStatuses[found.status])}</p>
<dl>
${row(texts.kind, `${found.kind.zh} ${found.kind.en}`)}
${row(licenceLabels.number, found.number)}
${row(texts.holder, found.holder)}
${row(licenceLabels.issuer, found.issuer)}
${row(licenceLabels.issued, writtenDate(found.issued))}
${found.revoked === undefined ? '' : `${row(texts.revoked, writtenDate(found.revoked))}\n`}${row(texts.hash, found.documentSha256)}
</dl>
<footer>${both(texts.compare)}</footer>`);

/** The page of every identifier that is not known: it says nothing of the identifier. */
export const unknownPage = (): string =>
  frame(`<p class="status unknown" role="status">${both(texts.unknown)}</p>
<footer>${both(texts.check)}</footer>`);
