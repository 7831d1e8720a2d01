import type { MaterialId } from '../../../shared/catalogue/materials.ts';
import type { MaterialRules } from './material-rules.ts';

const mebibytes = (count: number): number => count * 1_048_576;

const scans = {
  'application/pdf': mebibytes(50),
  'application/ofd': mebibytes(50),
  'image/png': mebibytes(20),
  'image/jpeg': mebibytes(20),
  'image/tiff': mebibytes(50),
};

const drawings = { ...scans, 'application/pdf': mebibytes(200), 'image/vnd.dwg': mebibytes(200) };

const drawn: readonly MaterialId[] = [
  'boundary-map',
  'design-proposal',
  'site-plan',
  'shelter-design',
  'preliminary-design',
  'lightning-design',
  'safety-design',
  'construction-drawings',
  'fire-design',
  'pipeline-drawings',
  'joint-survey',
  'as-built-drawings',
];

/** What a county accepts that says nothing else. */
export const standardMaterialRules: MaterialRules = {
  version: '2026.2',
  mostPerProject: 2_000,
  others: scans,
  materials: Object.fromEntries(drawn.map((material) => [material, drawings])),
};
