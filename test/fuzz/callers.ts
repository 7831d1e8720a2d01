import { aCreditCode } from '../builders/codes.ts';
import type { TokenRequest } from '../../infra/local/oidc/token-request.ts';

/** `theirs`: of the organisation whose projects the journeys are about, or of an office of the county. */
export interface FuzzCaller {
  readonly name: string;
  readonly as?: TokenRequest;
  readonly token?: string;
  readonly isTheirs: boolean;
}

const owner = '91330112MA9T000343';
const otherOwner = '91330112MA9TE5T12Y';
const stranger = aCreditCode('91', '330112', 'MA9FREMD');

const office = (role: string, department?: string): FuzzCaller => ({
  name: department === undefined ? role : `${role} of ${department}`,
  as: { role, ...(department !== undefined && { department }) },
  isTheirs: true,
});

/** Everybody who might call: each role, as one who may and as a stranger, and nobody at all. */
export const fuzzCallers: readonly FuzzCaller[] = [
  { name: 'the owner', as: { role: 'applicant', organisation: owner }, isTheirs: true },
  { name: 'the other owner', as: { role: 'applicant', organisation: otherOwner }, isTheirs: true },
  { name: 'their agent', as: { role: 'agent', organisation: stranger, agentFor: owner }, isTheirs: true },
  { name: 'another applicant', as: { role: 'applicant', organisation: stranger }, isTheirs: false },
  {
    name: 'an agent of another',
    as: { role: 'agent', organisation: owner, agentFor: stranger },
    isTheirs: false,
  },
  office('window', 'window'),
  office('department', 'nr'),
  office('department', 'drc'),
  office('department', 'housing'),
  office('department', 'gas'),
  office('head', 'nr'),
  office('reform-office', 'reform-office'),
  office('inspector'),
  office('admin'),
  office('auditor'),
  {
    name: 'every role at once',
    as: {
      roles: ['applicant', 'department', 'head', 'window', 'admin'],
      organisation: stranger,
      department: 'nr',
    },
    isTheirs: true,
  },
  { name: 'an unknown role', as: { role: 'emperor', organisation: owner }, isTheirs: false },
  { name: 'a role without an organisation', as: { role: 'applicant' }, isTheirs: false },
  { name: 'another county', as: { role: 'admin', county: '330112' }, isTheirs: false },
  { name: 'nobody', isTheirs: false },
  { name: 'a token that is none', token: 'e30.e30.e30', isTheirs: false },
];

/** Callers by whom an operation is open, before the others. */
export const rolesOf = ({ as }: FuzzCaller): readonly string[] =>
  as === undefined ? [] : [...(as.roles ?? []), ...(as.role === undefined ? [] : [as.role])];
