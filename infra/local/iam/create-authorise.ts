import type { LocalLog } from '../local-log.ts';
import type { Place } from '../template/place.ts';
import type { AccessDecision, AccessQuestion, Authorise } from './authorise.ts';
import type { Policies } from './collect-policies.ts';
import { type Concerned, createConcernedStatements } from './concerned-statements.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { type Asker, matchesPrincipal, matchesResource, type PrincipalMatch } from './match-statement.ts';
import { describePrincipal, sessionArn } from './session-arn.ts';
import type { AccessContext } from './wildcard.ts';

interface Parts {
  readonly policies: Policies;
  readonly place: Place;
  readonly now: () => number;
  readonly log: LocalLog;
}

interface Found extends Concerned {
  readonly match: PrincipalMatch;
}

const accountOf = (arn: string | undefined): string | undefined => arn?.split(':')[4];

export const createAuthorise = ({
  policies,
  place,
  now,
  log,
}: Parts): { authorise: Authorise; ledger: Ledger } => {
  const ledger = createLedger([...policies.ofRole.values(), ...policies.onResource.values()].flat());

  const concernedBy = createConcernedStatements(policies);

  const contextOf = ({ principal, resource, context }: AccessQuestion): AccessContext => {
    const sourceArn = principal.kind === 'service' ? principal.sourceArn : undefined;
    return {
      'aws:currenttime': new Date(now()).toISOString(),
      'aws:epochtime': String(Math.floor(now() / 1000)),
      'aws:requestedregion': place.region,
      'aws:resourceaccount': accountOf(resource) || place.account,
      'aws:securetransport': 'true',
      'aws:sourceip': '127.0.0.1',
      'aws:principalisawsservice': String(principal.kind === 'service'),
      ...(principal.kind === 'service' && { 'aws:principalservicename': principal.service }),
      ...('arn' in principal && { 'aws:principalarn': principal.arn, 'aws:principalaccount': place.account }),
      ...(sourceArn && {
        'aws:sourcearn': sourceArn,
        'aws:sourceaccount': accountOf(sourceArn) || place.account,
      }),
      ...context,
    };
  };

  const find = (question: AccessQuestion, context: AccessContext): readonly Found[] => {
    const { principal, resource } = question;
    const asker: Asker = {
      account: place.account,
      arns: 'arn' in principal ? [principal.arn, sessionArn(principal, place)] : [],
      service: principal.kind === 'service' ? principal.service : undefined,
    };
    return concernedBy(question)
      .map(({ statement, on }): Found => ({
        statement,
        on,
        match: on === 'identity' ? 'named' : matchesPrincipal(statement.principals, asker),
      }))
      .filter(({ statement, match }) => match !== 'no' && matchesResource(statement, resource, context));
  };

  const decide = (question: AccessQuestion, context: AccessContext): AccessDecision => {
    const { principal, action, resource } = question;
    const found = find(question, context);
    const who = `User: ${describePrincipal(principal, place)} is not authorized to perform: ${action} on resource: ${resource}`;
    const denied = found.find(({ statement }) => statement.effect === 'Deny');
    if (denied)
      return {
        allowed: false,
        reason: 'explicit-deny',
        message: `${who} with an explicit deny in ${denied.on === 'identity' ? 'an identity' : 'a resource'}-based policy`,
      };
    const delegated = found.some(({ match }) => match === 'delegates');
    // a key's identity grants count only when the key policy hands them the decision
    const identityCounts = !resource.includes(':kms:') || delegated;
    const allows = found.filter(({ on, match }) => (on === 'identity' ? identityCounts : match === 'named'));
    if (allows.length === 0)
      return {
        allowed: false,
        reason: 'no-allow',
        message: `${who} because no ${principal.kind === 'service' ? 'resource' : 'identity'}-based policy allows the ${action} action`,
      };
    for (const { statement } of [...allows, ...found.filter(({ match }) => match === 'delegates')])
      ledger.used(statement, action, resource, context);
    return { allowed: true };
  };

  const authorise: Authorise = (question) => {
    const { principal, action, resource } = question;
    if (principal.kind === 'operator') return { allowed: true };
    const decision = decide(question, contextOf(question));
    ledger.asked({
      principal: describePrincipal(principal, place),
      action,
      resource,
      decision: decision.allowed ? 'allowed' : decision.reason,
    });
    if (!decision.allowed) log.write('iam', decision.message);
    return decision;
  };

  return { authorise, ledger };
};
