/** One resource with every intrinsic resolved. `attributes` answers Fn::GetAtt; `ref` answers Ref. */
export interface LoadedResource {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** The name that the service knows it by: table name, queue name, function name, bucket name, rest api id. */
  readonly physicalName: string;
  readonly arn: string;
}

export interface LoadedTemplate {
  readonly stackName: string;
  readonly resources: ReadonlyMap<string, LoadedResource>;
  readonly outputs: Readonly<Record<string, string>>;
  /** Folder (or zip) of an asset by the S3Key that the template names. */
  assetPath(s3Key: string): string;
  byType(type: string): readonly LoadedResource[];
}
