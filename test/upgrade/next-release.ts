import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editedDemoTemplate } from '../builders/demo-template.ts';
import type { EditableTemplate } from '../infra/checks/faults/editable-template.ts';

export const mark = 'release 2';

const start = '{"StartAt":"Plan","States":{';
const otherStart = '{"StartAt":"Release 2","States":{"Release 2":{"Type":"Pass","Next":"Plan"},';

const addState = ({ Resources }: EditableTemplate): void => {
  const properties = Resources['StageApprovalMachine']?.Properties ?? {};
  const text = JSON.stringify(properties['DefinitionString']);
  const [from, to] = [start, otherStart].map((part) => JSON.stringify(part).slice(1, -1));
  const changed = text.replace(from ?? '', to ?? '');
  if (changed === text) throw new Error('the definition does not start with Plan');
  properties['DefinitionString'] = JSON.parse(changed);
};

const editFiles = (template: string, name: string, edit: (text: string) => string): void => {
  const folder = dirname(template);
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (entry.endsWith(name))
      writeFileSync(join(folder, entry), edit(readFileSync(join(folder, entry), 'utf8')));
};

/**
 * The template after today's: other code in every function (it says so in its log), another definition of the
 * workflow, another promise for one item in the county's rules.
 */
export const nextRelease = async (promise: {
  readonly item: string;
  readonly days: number;
}): Promise<string> => {
  const template = await editedDemoTemplate(addState);
  editFiles(
    template,
    'index.mjs',
    (text) => `process.stdout.write(${JSON.stringify(`${mark}\n`)});\n${text}`,
  );
  editFiles(template, 'county.json', (text) => {
    const county = JSON.parse(text);
    const found = county.rules?.items?.[promise.item]?.promised;
    if (found !== undefined) found.value = promise.days;
    return JSON.stringify(county);
  });
  return template;
};
