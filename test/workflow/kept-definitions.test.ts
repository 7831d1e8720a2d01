import { describe, expect, it } from 'vitest';
import { editedDemoTemplate } from '../builders/demo-template.ts';
import { startStageCloud } from './stage-cloud.ts';
import { wholeStage } from './stage-events.ts';
import { keptDefinitions } from './stage-definition.ts';

const day = 86_400;
const places: Readonly<Record<string, unknown>> = {
  '{ApprovalsRendezvousFunction}': { 'Fn::GetAtt': ['ApprovalsRendezvousFunction', 'Arn'] },
  '{Partition}': { Ref: 'AWS::Partition' },
};

const asProperty = (definition: unknown): unknown => {
  const parts = JSON.stringify(definition).split(/(\{ApprovalsRendezvousFunction\}|\{Partition\})/);
  return { 'Fn::Join': ['', parts.map((part) => places[part] ?? part)] };
};

describe.each(keptDefinitions())('the definition %s', (_, definition) => {
  it('still drives a stage to its end with the functions of today', async () => {
    const template = await editedDemoTemplate(({ Resources }) => {
      const properties = Resources['StageApprovalMachine']?.Properties ?? {};
      properties['DefinitionString'] = asProperty(definition);
    });
    const cloud = await startStageCloud(template);
    try {
      const filed = await cloud.fileStage();
      await cloud.settled();
      await cloud.accept(filed.filing, 'drc');
      await cloud.pass(2 * day);
      await cloud.approve(filed.filing, 'drc');
      await cloud.accept(filed.permit, 'nr');
      await cloud.pass(10 * day);
      await cloud.approve(filed.permit, 'nr');
      expect(await cloud.events(filed.projectId)).toEqual(wholeStage);
      expect(await cloud.executions()).toEqual([`${filed.applicationId}-1 SUCCEEDED`]);
    } finally {
      await cloud.close();
    }
  });
});
