import * as z from 'zod/mini';
import { partyTypes } from '../../../shared/catalogue/party-types.ts';
import { rareAttributes } from '../../../shared/catalogue/rare-attributes.ts';
import { useSchema } from '../../../shared/catalogue/uses.ts';
import { declaredBuilding } from './building.ts';
import { area, creditCode, height, line, money, projectCode } from './fields.ts';
import { isLine, siteSchema } from './site.ts';

export const partyType = z.literal([1, 2, 3, 4, 5, 6, 7, 8, 9]).check(
  z.meta({
    description: Object.entries(partyTypes)
      .map(([type, { zh, en }]) => `${type} ${zh} · ${en}`)
      .join('; '),
  }),
);

/** Six digits, or the nine and twelve of a township and village. */
export const division = z.string().check(z.regex(/^[1-9]\d(\d{4}|\d{7}|\d{10})$/));

export const landKinds = ['transferred', 'allocated', 'owned'] as const;
export const fundKinds = ['government', 'social'] as const;

export const mostBuildings = 60;
export const mostWorks = 20;

const declaredWorks = z.strictObject({
  name: line(100),
  buildings: z.array(declaredBuilding).check(z.maxLength(mostBuildings)),
});

const declaredParty = z.strictObject({ type: partyType, name: line(100), creditCode });

/** The declaration of a project. Money in 10,000 yuan, areas in m2, heights in m, positions in CGCS2000. */
export const registrationSchema = z
  .strictObject({
    code: projectCode,
    name: line(200),
    owner: creditCode,
    division,
    declaredNotSecret: z.boolean(),
    funds: z.enum(fundKinds),
    use: useSchema,
    linear: z.boolean(),
    landWithDesign: z.boolean(),
    land: z.enum(landKinds),
    shelterDuty: z.boolean(),
    ...rareAttributes,
    investment: money,
    landArea: area,
    buildingArea: area,
    height,
    site: siteSchema,
    works: z.array(declaredWorks).check(z.minLength(1), z.maxLength(mostWorks)),
    parties: z.array(declaredParty).check(z.maxLength(12)),
  })
  .check((payload) => {
    const { linear, site, parties } = payload.value;
    const push = (path: (string | number)[], code: string): void => {
      payload.issues.push({ code: 'custom', path, input: undefined, params: { code } });
    };
    if (!linear && isLine(site)) push(['site', 'type'], 'geojson.type');
    const seen = new Set<string>();
    for (const [index, { type, creditCode: party }] of parties.entries()) {
      if (seen.has(`${type} ${party}`)) push(['parties', index], 'list.repeated');
      seen.add(`${type} ${party}`);
    }
  });

export type Registration = z.infer<typeof registrationSchema>;
