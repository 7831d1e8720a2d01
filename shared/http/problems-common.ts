// long: one table of texts
import type { ProblemTexts } from './problem-text.ts';

/** Codes that every context answers. */
export const commonProblems = {
  'request.invalid': {
    status: 400,
    title: { zh: '请求无效', en: 'The request is invalid' },
    detail: {
      zh: '请求中有不符合接口要求的内容，逐项见 issues。',
      en: 'Parts of the request do not meet the interface; issues names each of them.',
    },
  },
  'request.too-large': {
    status: 413,
    title: { zh: '请求过大', en: 'The request is too large' },
    detail: {
      zh: '请求体超过上限（256 KiB）。文件请通过材料接口上传。',
      en: 'The body is above the limit (256 KiB). Files are uploaded as materials.',
    },
  },
  'request.unsupported-type': {
    status: 415,
    title: { zh: '不支持的内容类型', en: 'The content type is not supported' },
    detail: { zh: '请求体须为 application/json。', en: 'The body must be application/json.' },
  },
  'request.refused': {
    status: 403,
    title: { zh: '请求被拒绝', en: 'The request was refused' },
    detail: { zh: '请求被防护规则拒绝。', en: 'A protection rule refused the request.' },
  },
  'request.too-many': {
    status: 429,
    title: { zh: '请求过于频繁', en: 'Too many requests' },
    detail: { zh: '请稍后重试。', en: 'Please try again a little later.' },
    retryAfter: 1,
  },
  'idempotency.key-missing': {
    status: 400,
    title: { zh: '缺少幂等键', en: 'The idempotency key is missing' },
    detail: {
      zh: '请在 Idempotency-Key 请求头中给出 1 至 200 个可见 ASCII 字符；重试同一操作时使用同一个键。',
      en: 'Send the header Idempotency-Key with 1 to 200 visible ASCII characters; use the same key to retry the same command.',
    },
  },
  'idempotency.body-differs': {
    status: 409,
    title: { zh: '幂等键已用于其他内容', en: 'The idempotency key was used for another body' },
    detail: {
      zh: '24 小时内该键已随不同的请求体使用过。新的操作请使用新的键。',
      en: 'Within 24 hours this key was sent with another body. Use a new key for a new command.',
    },
  },
  'auth.token-invalid': {
    status: 401,
    title: { zh: '令牌缺失或无效', en: 'The token is missing or invalid' },
    detail: {
      zh: '请重新登录，并在 Authorization 请求头中以 Bearer 方式发送有效令牌。',
      en: 'Sign in again and send a valid token in the header Authorization as Bearer.',
    },
  },
  'auth.role-missing': {
    status: 403,
    title: { zh: '您的角色不能执行此操作', en: 'Your role may not do this' },
    detail: {
      zh: '此操作只对其他角色开放。如需办理，请联系本单位管理员或综合窗口。',
      en: 'The operation is open to other roles only. Ask the administrator of your office or the window.',
    },
  },
  'auth.signature-missing': {
    status: 401,
    title: { zh: '缺少签名', en: 'The signature is missing' },
    detail: {
      zh: '请按 Standard Webhooks 发送 webhook-id、webhook-timestamp 和 webhook-signature 请求头。',
      en: 'Send the headers webhook-id, webhook-timestamp and webhook-signature of Standard Webhooks.',
    },
  },
  'auth.signature-invalid': {
    status: 401,
    title: { zh: '签名无效', en: 'The signature is invalid' },
    detail: {
      zh: '签名与请求体或本部门的现行密钥不符。请对原始请求体签名，并核对密钥。',
      en: 'It fits neither the body nor a living key of the department. Sign the raw body; check the key.',
    },
  },
  'auth.signature-expired': {
    status: 401,
    title: { zh: '签名时间超出允许范围', en: 'The signature is too old or ahead of time' },
    detail: {
      zh: 'webhook-timestamp 与本系统时间相差超过 300 秒。请校准时钟后重新签名。',
      en: 'webhook-timestamp is more than 300 seconds from our clock. Set your clock and sign again.',
    },
  },
  'route.not-found': {
    status: 404,
    title: { zh: '接口不存在', en: 'There is no such operation' },
    detail: {
      zh: '该路径或方法不存在，全部接口见 /openapi.json。',
      en: 'The path or the method does not exist; /openapi.json lists them all.',
    },
  },
  'journal.busy': {
    status: 503,
    title: { zh: '同一项目正被多人同时办理', en: 'Many act on the same project at once' },
    detail: {
      zh: '本次操作未写入任何内容，请用同一个幂等键稍后重试。',
      en: 'Nothing was written. Try again shortly with the same idempotency key.',
    },
    retryAfter: 2,
  },
  'service.unavailable': {
    status: 503,
    title: { zh: '服务暂不可用', en: 'The service is not available for the moment' },
    detail: { zh: '请稍后用同一个幂等键重试。', en: 'Try again shortly with the same idempotency key.' },
    retryAfter: 2,
  },
  'service.timeout': {
    status: 504,
    title: { zh: '处理超时', en: 'The answer took too long' },
    detail: {
      zh: '操作可能已完成；请用同一个幂等键重试，不会重复办理。',
      en: 'The command may have run; try again with the same idempotency key, it is not done twice.',
    },
  },
  'internal.error': {
    status: 500,
    title: { zh: '系统内部错误', en: 'An internal error' },
    detail: {
      zh: '错误已记录。报修时请提供 requestId。',
      en: 'It has been recorded. Please name the requestId when you report it.',
    },
  },
} as const satisfies ProblemTexts;
