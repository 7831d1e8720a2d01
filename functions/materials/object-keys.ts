/** Keys of objects: ids only, never a name that an applicant gave. */
export interface ObjectName {
  readonly projectId: string;
  readonly materialId: string;
}

/** The same in both buckets: `<prj>/<mat>`, so that a case's files of one project can be granted by prefix. */
export const objectKey = ({ projectId, materialId }: ObjectName): string => `${projectId}/${materialId}`;

const shape = /^(prj_[0-9A-HJKMNP-TV-Z]{26})\/(mat_[0-9A-HJKMNP-TV-Z]{26})$/;

/** Which material a key stands for; undefined for a key that nobody of ours gave. */
export const readObjectKey = (key: string): ObjectName | undefined => {
  const [, projectId, materialId] = shape.exec(key) ?? [];
  return projectId === undefined || materialId === undefined ? undefined : { projectId, materialId };
};
