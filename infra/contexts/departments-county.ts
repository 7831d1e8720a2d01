import type { EgressRules } from '../../functions/departments/domain/egress-rules.ts';
import type { KnownDepartments } from '../../functions/departments/domain/known-department.ts';
import type { County } from '../counties/schema.ts';

/** The departments of the county, with the endpoints that its file seeds. */
export const knownDepartments = ({ departments }: County): KnownDepartments =>
  Object.fromEntries(departments.map(({ code, endpoint }) => [code, { endpoint }]));

/** Where deliveries may go, for the departments whose rules are not the strict ones, and for all organisations. */
export const partyEgress = ({
  departments,
  organisations,
}: County): Readonly<Record<string, EgressRules>> => ({
  ...Object.fromEntries(
    departments.flatMap(({ code, egress }) => (egress === undefined ? [] : [[code, egress]])),
  ),
  ...(organisations?.egress && { organisations: organisations.egress }),
});
