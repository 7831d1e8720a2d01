import type { TokenRequest } from './token-request.ts';

const lifetimeSeconds = 3600;

const names: Readonly<Record<string, string>> = {
  applicant: '申请人（演示）',
  agent: '代办人（演示）',
  window: '窗口人员（演示）',
  department: '审批系统（演示）',
  head: '部门负责人（演示）',
  'reform-office': '工改办（演示）',
  inspector: '督查员（演示）',
  admin: '管理员（演示）',
  auditor: '审计员（演示）',
};

export interface ClaimParts {
  readonly issuer: string;
  readonly audience: string;
  readonly county: string | undefined;
  /** Milliseconds of virtual time. */
  readonly now: number;
}

/** The claims of a fictional person, or of a department's system when the only role is `department`. */
export const tokenClaims = (as: TokenRequest, parts: ClaimParts): Readonly<Record<string, unknown>> => {
  const roles = as.roles ?? (as.role === undefined ? [] : [as.role]);
  const role = roles[0] ?? 'person';
  const machine = roles.length === 1 && role === 'department' && as.user === undefined;
  const body = as.organisation ?? as.department ?? 'county';
  const seconds = Math.floor(parts.now / 1000);
  const claims = {
    iss: parts.issuer,
    aud: parts.audience,
    sub: as.user ?? (machine ? `client-${as.department ?? 'unknown'}` : `${role}-${body}`),
    name: names[role] ?? role,
    organisation: as.organisation,
    department: as.department,
    roles,
    county: as.county ?? parts.county,
    agentFor: as.agentFor,
    client: machine ? `client-${as.department ?? 'unknown'}` : 'local',
    iat: seconds,
    nbf: seconds,
    exp: seconds + lifetimeSeconds,
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
};
