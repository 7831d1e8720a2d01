import type { ProjectRules } from '../../functions/projects/domain/rules.ts';
import type { County } from '../counties/schema.ts';

/** What the context of projects must know of its county. */
export const projectRules = ({ divisions, flowChoice }: County): ProjectRules => ({
  version: flowChoice.version,
  divisions: divisions.map((division) => division.code),
  lowRisk: flowChoice.lowRisk,
});
