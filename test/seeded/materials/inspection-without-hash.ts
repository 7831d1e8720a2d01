import { hashStream } from '../../../functions/materials/inspection/hash-stream.ts';
import { inspectContent } from '../../../functions/materials/inspection/inspect-content.ts';

/** Takes the bytes that are stored for those that were declared. */
export const inspectionWithoutHash: typeof inspectContent = async (source, expected) => {
  const { sha256 } = await hashStream(source.stream());
  return inspectContent(source, { ...expected, sha256 });
};
