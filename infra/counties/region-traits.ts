import type { Architecture, NodeRuntime, Partition, RegionTraits } from './schema.ts';

const believed: Record<Partition, { architecture: Architecture; runtime: NodeRuntime }> = {
  aws: { architecture: 'arm64', runtime: 'nodejs24.x' },
  'aws-cn': { architecture: 'x86_64', runtime: 'nodejs22.x' },
};

/** What the county's region can do: believed by partition, overridden by the county file. */
export const regionTraits = (county: {
  readonly partition: Partition;
  readonly traits?: Partial<RegionTraits> | undefined;
}): RegionTraits => ({ ...believed[county.partition], tracing: false, ...county.traits });
