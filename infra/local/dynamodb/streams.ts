/** A change record as a Lambda event source delivers it. Attribute values in DynamoDB JSON. */
export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly eventVersion: '1.1';
  readonly eventSource: 'aws:dynamodb';
  readonly awsRegion: string;
  /** The stream's ARN as the template knows it (Fn::GetAtt StreamArn). */
  readonly eventSourceARN: string;
  readonly dynamodb: {
    /** Seconds of virtual time. */
    readonly ApproximateCreationDateTime: number;
    readonly Keys: Readonly<Record<string, unknown>>;
    readonly NewImage?: Readonly<Record<string, unknown>>;
    readonly OldImage?: Readonly<Record<string, unknown>>;
    readonly SequenceNumber: string;
    readonly SizeBytes: number;
    readonly StreamViewType: string;
  };
}

/** Reads one table's stream from the trim horizon. Each reader keeps its own position. */
export interface StreamReader {
  /** The next records after the position, in order, at most `limit`; the position moves behind them. */
  next(limit: number): Promise<readonly StreamRecord[]>;
  /** Goes back, so that `next` delivers again from the record with this sequence number. */
  rewind(sequenceNumber: string): void;
  /** True while records lie beyond the position (one read of the engine after the last write). */
  pending(): Promise<boolean>;
}

export interface DynamoStreams {
  /** @throws Error when the table has no stream. */
  open(tableLogicalId: string): StreamReader;
  /** Calls `listener` after each write to the table; answers how to stop. Listeners and readers survive a reset, positions do not. */
  onWrite(tableLogicalId: string, listener: () => void): () => void;
}
