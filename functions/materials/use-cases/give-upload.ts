import * as z from 'zod/mini';
import type { RouteAnswer } from '../../../shared/http/route.ts';
import type { MaterialPorts } from '../material-ports.ts';
import { objectKey } from '../object-keys.ts';

const announced = z.object({ materialId: z.string() });

/** Adds to an answer where the file may be put, signed now: a repeat gets a new address for the same material. */
export const giveUpload =
  ({ store, signUpload }: Pick<MaterialPorts, 'store' | 'signUpload'>) =>
  async (answer: RouteAnswer): Promise<RouteAnswer> => {
    const { materialId } = announced.parse(answer.body);
    const projectId = await store.findProjectOf(materialId);
    const material = projectId === undefined ? undefined : await store.find({ projectId, materialId });
    if (material === undefined) throw new TypeError(`${materialId} was announced and is not there`);
    const { contentType, size, sha256, state } = material;
    if (state !== 'pending') return { ...answer, body: { materialId, status: state } };
    const upload = await signUpload({ key: objectKey(material), contentType, size, sha256 });
    return { ...answer, body: { materialId, status: state, upload } };
  };
