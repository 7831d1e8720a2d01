import { z } from 'zod';
import type { Inbox } from './create-inbox.ts';

const materialsOfCase = z.object({ materials: z.array(z.object({ document: z.nullish(z.string()) })) });

/** Fetches the documents of a case as its department: a path that answers 303 to the object. */
export const fetchDocuments = async (
  inbox: Inbox,
  { api, token, caseId }: { readonly api: string; readonly token: string; readonly caseId: string },
): Promise<void> => {
  const headers = { authorization: `Bearer ${token}` };
  const listed = await fetch(`${api}/cases/${caseId}/materials`, { headers });
  if (listed.status === 404) return;
  if (listed.status !== 200) throw new Error(`the materials of ${caseId} answered ${listed.status}`);
  const { materials } = materialsOfCase.parse(await listed.json());
  for (const { document } of materials) {
    if (typeof document !== 'string') continue;
    const place = await fetch(`${api}${document}`, { headers, redirect: 'manual' });
    const location = place.headers.get('location');
    if (place.status !== 303 || location === null) throw new Error(`${document} answered ${place.status}`);
    // the address is signed; a token beside it would be refused
    const object = await fetch(location);
    if (object.status !== 200) throw new Error(`the document of ${caseId} answered ${object.status}`);
    await object.arrayBuffer();
    inbox.countDocument();
  }
};
