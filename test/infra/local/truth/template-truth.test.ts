import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type DemoCloud, startDemoCloud } from '../../../builders/demo-cloud.ts';
import { demoTemplate, editedDemoTemplate } from '../../../builders/demo-template.ts';
import {
  type Edit,
  withoutPath,
  withoutResource,
  withoutStatement,
  withoutVariable,
  withOneResource,
  withStatement,
  withTimeout,
} from './template-edits.ts';
import { slowDown, soundBut, soundButProjects, soundOutcomes } from './sound-outcomes.ts';
import { travelWholeJourney } from './whole-journey.ts';

const clouds: DemoCloud[] = [];
beforeAll(demoTemplate);
afterEach(async () => {
  for (const cloud of clouds.splice(0)) await cloud.close();
});

const startWith = async (edit: Edit): Promise<DemoCloud> => {
  const cloud = await startDemoCloud(await editedDemoTemplate(edit));
  clouds.push(cloud);
  return cloud;
};

describe('the template is the truth', () => {
  it('untouched, everything works, even when the table is slow', async () => {
    const cloud = await startWith(() => undefined);
    slowDown(cloud, 1);
    expect(await travelWholeJourney(cloud)).toEqual(soundOutcomes);
    expect(cloud.cloud.faults.list()).toMatchObject([{ hits: 1 }]);
  });

  it('without the permission of one function its operations alone are a configuration error', async () => {
    const cloud = await startWith(withoutResource('OpenapiPermission'));
    expect(await travelWholeJourney(cloud)).toEqual(soundBut({ openapi: '500 internal.error' }));
    expect((await cloud.send('GET /openapi.json')).headers.get('x-amzn-errortype')).toBe(
      'InternalServerErrorException',
    );
    expect(cloud.said('apigateway')).toMatch(
      /GET \/openapi\.json: Invalid permissions on Lambda function: .*lambda:InvokeFunction.*OpenapiFunction/,
    );
  });

  it('without the permission of the authoriser nobody who signs in comes further', async () => {
    const cloud = await startWith(withoutResource('AuthoriserPermission'));
    expect(await travelWholeJourney(cloud)).toEqual(soundButProjects('503 service.unavailable'));
    expect(cloud.said('apigateway')).toMatch(/Invalid permissions on Lambda function: .*AuthoriserFunction/);
  });

  it('without one environment variable the function does not start, and names it', async () => {
    const cloud = await startWith(withoutVariable('ProjectsApiFunction', 'JOURNAL_TABLE'));
    expect(await travelWholeJourney(cloud)).toEqual(soundButProjects('503 service.unavailable'));
    expect(cloud.said('ProjectsApiFunction')).toContain('JOURNAL_TABLE');
    expect(await cloud.itemCount()).toBe(0);
  });

  it('without one event source mapping the hints lie in the queue and the witness never advances', async () => {
    const cloud = await startWith(withoutResource('ProjectsWitnessMapping'));
    expect(await travelWholeJourney(cloud)).toEqual(soundBut({ witness: 'has seen nothing' }));
    await cloud.pass(3_600);
    const waiting = await cloud.receive('ProjectsWitnessQueue');
    expect(waiting.map(({ Body = '' }) => JSON.parse(Body))).toContainEqual(
      expect.objectContaining({ number: 1, type: 'project-registered' }),
    );
  });

  it('without one policy statement the calls that it allowed are denied, and named', async () => {
    const onIndexes = ({ Resource }: Readonly<Record<string, unknown>>): boolean =>
      JSON.stringify(Resource).includes('/index/');
    const cloud = await startWith(withoutStatement('ProjectsApiPolicy', 'dynamodb:Query', onIndexes));
    const failed = '500 internal.error';
    const lists = {
      'own projects': failed,
      // without a first page there is no cursor
      'own projects, page 2': '400 request.invalid',
      'projects of the county': failed,
    };
    expect(await travelWholeJourney(cloud)).toEqual(soundBut(lists));
    expect(cloud.said('iam')).toMatch(
      /assumed-role\/.*ProjectsApiRole.* is not authorized to perform: dynamodb:Query on resource: .*\/index\/owner because no identity-based policy allows the dynamodb:Query action/,
    );
    expect(cloud.said('ProjectsApiFunction')).toContain('AccessDeniedException');
  });

  it('without one path its operation is not there, and no other is missed', async () => {
    const cloud = await startWith(withoutPath('/works/merge'));
    expect(await travelWholeJourney(cloud)).toEqual(soundBut({ merge: '404 route.not-found' }));
    const { headers } = await cloud.send('POST /works/merge', { body: {} });
    expect(headers.get('x-amzn-errortype')).toBe('MissingAuthenticationTokenException');
  });

  it('with one explicit Deny an allowed call is denied, and nothing of its transaction is written', async () => {
    const cloud = await startWith(
      withStatement('ProjectsApiPolicy', {
        Effect: 'Deny',
        Action: 'dynamodb:DeleteItem',
        Resource: { 'Fn::GetAtt': ['JournalTable', 'Arn'] },
      }),
    );
    expect(await travelWholeJourney(cloud)).toEqual(soundBut({ erase: '500 internal.error' }));
    expect(cloud.said('iam')).toMatch(
      /perform: dynamodb:DeleteItem on resource: .*JournalTable.* with an explicit deny in an identity-based policy/,
    );
    const journal = await cloud.records('JournalTable');
    expect(journal.filter(({ SK }) => SK === 'VAULT')).toHaveLength(1);
    expect(journal.map(({ type }) => type)).not.toContain('person-erased');
  });

  it('with one resource narrowed the relay reaches no witness, and gives its batches up', async () => {
    const cloud = await startWith(withOneResource('RelayPolicy', 'sqs:SendMessage', 'FailuresQueue'));
    expect(await travelWholeJourney(cloud)).toEqual(soundBut({ witness: 'has seen nothing' }));
    expect(cloud.said('iam')).toMatch(
      /RelayFunction is not authorized to perform: sqs:SendMessage on resource: .*ProjectsWitnessQueue/,
    );
    await cloud.pass(7 * 3_600);
    const [given] = await cloud.receive('FailuresQueue');
    expect(JSON.parse(given?.Body ?? '{}')).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted' },
      DDBStreamBatchInfo: { streamArn: expect.stringContaining('JournalTable') },
    });
  });

  it('with one timeout lowered the slow function is cut off, and its messages come again', async () => {
    const cloud = await startWith(withTimeout('ProjectsWitnessFunction', 2));
    slowDown(cloud, 100);
    expect(await travelWholeJourney(cloud)).toEqual(soundBut({ witness: 'has seen nothing' }));
    expect(cloud.said('ProjectsWitnessFunction')).toContain('Task timed out after 2.00 seconds');
    cloud.cloud.faults.clear();
    await cloud.pass(600);
    const heads = (await cloud.records('ProjectsTable')).filter(({ SK }) => SK === 'WITNESS');
    expect(heads).toHaveLength(2);
  });
});
