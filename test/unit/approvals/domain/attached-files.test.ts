import { describe, expect, it } from 'vitest';
import { checkMaterials } from '../../../../functions/approvals/domain/check-materials.ts';
import { missingMaterials } from '../../../../functions/approvals/domain/missing-materials.ts';
import { dossierOf } from '../../../builders/dossier-in-hand.ts';

const materials = {
  mat_1: { material: 'site-plan', state: 'clean' },
  mat_2: { material: 'site-plan', state: 'pending' },
  mat_3: { material: 'site-plan', state: 'refused' },
} as const;
const attach = (...ids: string[]) =>
  checkMaterials(
    { materials },
    ids.map((materialId) => ({ material: 'site-plan', materialId })),
  );

describe('the files of a form', () => {
  it('are those that the project has, also before their inspection', () => {
    expect(() => attach('mat_1', 'mat_2')).not.toThrow();
    expect(() => checkMaterials({}, undefined)).not.toThrow();
  });

  it.each([
    ['mat_9', 'unknown'],
    ['toString', 'unknown'],
    ['mat_3', 'refused'],
  ])('are not %s: %s, told with its place', (materialId, fault) => {
    const code = `applications.material-${fault}`;
    expect(() => attach('mat_1', materialId)).toThrow(
      expect.objectContaining({
        code,
        facts: { materialId },
        issues: [{ path: '/body/materials/1/materialId', code, message: materialId }],
      }),
    );
  });

  it('are not another material than was announced', () => {
    expect(() => checkMaterials({ materials }, [{ material: 'soil-plan', materialId: 'mat_1' }])).toThrow(
      'applications.material-differs',
    );
  });

  it('are refused together, each with its place', () => {
    expect(() => attach('mat_3', 'mat_1', 'mat_9')).toThrow(
      expect.objectContaining({
        code: 'applications.material-refused',
        issues: [
          expect.objectContaining({ path: '/body/materials/0/materialId' }),
          expect.objectContaining({ path: '/body/materials/2/materialId' }),
        ],
      }),
    );
  });

  it('stop nothing by what is wanting, which is told by its item', () => {
    const missing = (items: readonly string[], attached: readonly string[] = []) =>
      missingMaterials(dossierOf(), {
        items,
        materials: attached.map((material) => ({ material, materialId: 'mat_1' })),
      });
    expect(missing(['S2-01', 'S2-12'], ['site-plan', 'traffic-report'])).toEqual([
      { item: 'S2-01', materials: ['design-proposal'] },
    ]);
    expect(missing(['S9-99'])).toEqual([]);
    expect(missingMaterials(dossierOf(), { items: ['S2-12'] })).toEqual([
      { item: 'S2-12', materials: ['traffic-report'] },
    ]);
  });
});
