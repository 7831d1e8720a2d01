import { describe, expect, it } from 'vitest';
import { applicant, createProjectApi } from '../../builders/project-api.ts';
import { declaration, worksOf } from '../../builders/project-declaration.ts';

describe('a command that comes twice at once', () => {
  it('is answered alike to the twin that looked for it before it was written', async () => {
    let isEarly = false;
    const api = createProjectApi((ports) => ({
      ...ports,
      idempotency: {
        find: (...command) => {
          if (!isEarly) return ports.idempotency.find(...command);
          isEarly = false;
          return Promise.resolve(undefined);
        },
      },
    }));
    const { body } = await api.send('POST /projects', {
      as: applicant,
      body: declaration({ works: [worksOf(2)] }),
    });
    const [group] = (await api.ports.store.findProject(String(body['projectId'])))?.works ?? [];
    const [first = '', second = ''] = group?.buildings ?? [];
    const split = {
      as: applicant,
      key: 'split',
      body: {
        works: [
          { name: '甲', buildings: [first] },
          { name: '乙', buildings: [second] },
        ],
      },
    };
    const done = await api.send(`POST /works/${group?.worksId}/split`, split);
    isEarly = true;
    const twin = await api.send(`POST /works/${group?.worksId}/split`, split);
    expect([twin.status, twin.body]).toEqual([201, done.body]);
    const other = await api.send(`POST /works/${group?.worksId}/split`, { ...split, key: 'other' });
    expect(other.body['code']).toBe('projects.state-conflict');
  });
});
