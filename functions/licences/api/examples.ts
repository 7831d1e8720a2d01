/** Of parties that do not exist. */
export const verificationExample = {
  status: 'valid',
  kind: { zh: '建设用地规划许可证', en: 'Land Planning Permit' },
  number: '地字第3301122026YG0000001号',
  holder: '示例置业有限公司',
  issuer: '临安区规划和自然资源局',
  issued: '2026-03-09',
  documentSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};
