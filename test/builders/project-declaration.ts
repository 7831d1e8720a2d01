import { registrationExample } from '../../functions/projects/api/examples.ts';
import { type Registration, registrationSchema } from '../../functions/projects/domain/registration.ts';

/** A valid declaration: an industrial building on transferred land, flow 6. */
export const declaration = (changes: Partial<Registration> = {}): Registration => ({
  ...registrationSchema.parse(registrationExample),
  ...changes,
});

/** A works of so many buildings. */
export const worksOf = (count: number, name = '工程'): Registration['works'][number] => ({
  name,
  buildings: Array.from({ length: count }, (_, index) => ({
    name: `${index + 1}号楼`,
    use: 'industrial' as const,
    area: 1_000,
    height: 12,
  })),
});
