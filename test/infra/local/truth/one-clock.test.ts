import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoAnswer, type DemoCloud, startDemoCloud } from '../../../builders/demo-cloud.ts';
import { editedDemoTemplate } from '../../../builders/demo-template.ts';
import { openUploadsBed } from '../s3/uploads-bed.ts';
import { daysOfUlids, realTimestamps } from './real-timestamps.ts';
import { soundOutcomes } from './sound-outcomes.ts';
import { withHourlyMessage } from './template-edits.ts';
import { applicant, type Outcomes, travelWholeJourney } from './whole-journey.ts';

let cloud: DemoCloud;
let outcomes: Outcomes = {};
const answers: DemoAnswer[] = [];
const virtualSeconds = Date.parse('2026-03-02T09:00:00+08:00') / 1_000;

beforeAll(async () => {
  cloud = await startDemoCloud(await editedDemoTemplate(withHourlyMessage('FailuresQueue')));
  // strikes only at records that bear the cloud's own time, and does nothing
  cloud.cloud.faults.add({
    id: 'stream',
    point: 'event',
    name: 'stream->RelayFunction',
    contains: `"ApproximateCreationDateTime":${virtualSeconds},`,
    effect: 'delay',
    milliseconds: 0,
    times: 1_000,
  });
  outcomes = await travelWholeJourney(cloud, (answer) => answers.push(answer));
});
afterAll(() => cloud.close());

describe('after a journey in March 2026', () => {
  it('the search finds the real time in every form that it looks for', () => {
    const now = Date.parse('2026-11-23T18:30:00Z');
    const forms = [
      '{"at":"2026-11-23T18:29:59.100Z"}',
      '2026-11-24T02:30:00+08:00',
      'Mon, 23 Nov 2026 18:30:00 GMT',
      `{"iat":${now / 1_000}}`,
      `"SentTimestamp":"${now + 5}"`,
      '2026/11/23/[$LATEST]0',
      'X-Amz-Date=20261123T183000Z',
    ];
    expect(forms.filter((form) => realTimestamps(form, now).length === 0)).toEqual([]);
    expect(realTimestamps('{"at":"2026-03-02T01:00:00.000Z","iat":1772413200}', now)).toEqual([]);
  });

  it('no answer bears it, neither in a header nor in its body', () => {
    expect(outcomes).toEqual(soundOutcomes);
    for (const { headers, text } of answers) {
      expect(realTimestamps(`${JSON.stringify([...headers])} ${text}`)).toEqual([]);
      expect(headers.get('date')).toBe('Mon, 02 Mar 2026 01:00:00 GMT');
    }
  });

  it('no item bears it, and every identifier was made on that day', async () => {
    const tables = cloud.cloud.template.byType('AWS::DynamoDB::Table').map(({ logicalId }) => logicalId);
    const items = (await Promise.all(tables.map((id) => cloud.items(id)))).flat();
    expect(items.length).toBeGreaterThan(40);
    const text = JSON.stringify(items);
    expect(realTimestamps(text)).toEqual([]);
    expect(daysOfUlids(text)).toEqual(['2026-03-02']);
  });

  it('no record of the stream bears it', () => {
    const [struck] = cloud.cloud.faults.list();
    expect(struck?.hits).toBeGreaterThan(0);
    expect(struck?.hits).toBe(struck?.matches);
    cloud.cloud.faults.clear();
  });

  it('no token bears it', async () => {
    const token = await cloud.token(applicant);
    const claims = decodeJwt(token);
    expect(realTimestamps(JSON.stringify([decodeProtectedHeader(token), claims]))).toEqual([]);
    expect(claims).toMatchObject({ iat: virtualSeconds, exp: virtualSeconds + 3_600 });
  });

  it('no line of a log bears it, even of what failed', async () => {
    cloud.cloud.faults.add({
      id: 'failing',
      point: 'call',
      name: 'dynamodb:GetItem',
      effect: 'fail-before',
      error: 'ValidationException',
    });
    const path = '/projects/prj_00000000000000000000000000/timeline';
    expect((await cloud.send(`GET ${path}`, { as: applicant })).status).toBe(500);
    const lines = cloud.cloud.log.lines();
    expect(lines.some(({ source }) => source === 'ProjectsApiFunction')).toBe(true);
    expect(realTimestamps(JSON.stringify(lines))).toEqual([]);
  });

  it('neither does what the local cloud tells of itself', async () => {
    for (const path of ['clock', 'health', 'log', 'usage', 'iam', 'faults']) {
      const answer = await fetch(`${cloud.url}/_local/${path}`);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(realTimestamps(`${JSON.stringify([...answer.headers])} ${await answer.text()}`)).toEqual([]);
    }
  });
});

describe('as time moves on', () => {
  it('a schedule fires at its own moments, messages bear them, and hide for as long as they must', async () => {
    const fired = await cloud.pass(3_600);
    expect(fired).toContainEqual({ at: '2026-03-02T02:00:00.000Z', name: 'HourlyMessage' });
    const [message, ...others] = await cloud.receive('FailuresQueue', 30);
    expect(others).toEqual([]);
    expect(message?.Attributes?.['SentTimestamp']).toBe(String(Date.parse('2026-03-02T02:00:00Z')));
    expect(realTimestamps(JSON.stringify(message))).toEqual([]);
    await cloud.pass(29);
    expect(await cloud.receive('FailuresQueue')).toEqual([]);
    await cloud.pass(1);
    const [again] = await cloud.receive('FailuresQueue');
    expect([again?.MessageId, again?.Attributes?.['ApproximateReceiveCount']]).toEqual([
      message?.MessageId,
      '2',
    ]);
  });

  it('a token dies at its exp, but for the skew that is allowed, even while its identity is kept', async () => {
    const token = await cloud.token(applicant);
    const read = async (): Promise<number> => (await cloud.send('GET /projects', { token })).status;
    expect(await read()).toBe(200);
    await cloud.pass(3_600 + 59);
    expect(await read()).toBe(200);
    await cloud.pass(1);
    expect(await read()).toBe(401);
    await cloud.pass(60);
    expect(await read()).toBe(401);
  });

  it('a presigned URL of a quarter of an hour is dead 16 minutes later', async () => {
    const bed = await openUploadsBed();
    try {
      const [used, late] = [bed.presigned(bed.upload()), bed.presigned(bed.upload())];
      expect((await bed.send(used)).status).toBe(200);
      await bed.running.moveClock('2026-03-02T09:16:00+08:00');
      const answer = await bed.send(late);
      expect([answer.status, String(answer.body)]).toEqual([
        403,
        expect.stringContaining('Request has expired'),
      ]);
      expect(realTimestamps(`${JSON.stringify(answer.headers)} ${String(answer.body)}`)).toEqual([]);
      expect(await bed.stored(late)).toBeUndefined();
    } finally {
      await bed.close();
    }
  });
});
