import { z } from 'zod';
import { bundleFunctions, type FunctionBundles } from '../../../infra/bundle-functions.ts';
import { allCounties } from '../../../infra/counties/all-counties.ts';
import { countyName } from '../../../infra/counties/county-name.ts';
import type { County } from '../../../infra/counties/schema.ts';
import { selectCounties } from '../../../infra/counties/select-counties.ts';
import { createApp } from '../../../infra/create-app.ts';

const resourceSchema = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});

const templateSchema = z.looseObject({
  Resources: z.record(z.string(), resourceSchema),
  Outputs: z.record(z.string(), z.looseObject({ Value: z.unknown() })).default({}),
});

export type Template = z.output<typeof templateSchema>;
export type Resource = z.output<typeof resourceSchema>;

let made: FunctionBundles | undefined;
const bundles = (): FunctionBundles => (made ??= bundleFunctions());

export const countyNamed = (name: string): County => {
  const selection = selectCounties(allCounties, name);
  if (selection.kind === 'refused') throw new Error(selection.faults.join('\n'));
  const [county] = selection.counties;
  if (county === undefined) throw new Error(`no county ${name}`);
  return county;
};

/** The template of a county's stack, or of the stack that is named. */
export const templateOf = (county: County, stack = `groundbreak-${countyName(county)}`): Template => {
  const assembly = createApp({ counties: [county], bundles: bundles() }).synth();
  return templateSchema.parse(assembly.getStackByName(stack).template);
};

export const ofType = (template: Template, type: string): readonly (readonly [string, Resource])[] =>
  Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
