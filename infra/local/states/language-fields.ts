const named = ['Type', 'Comment', 'QueryLanguage'];
const shaped = [...named, 'Output', 'Assign'];
const linked = [...shaped, 'Next', 'End'];
const guarded = [...linked, 'Retry', 'Catch'];

/** Every field that this engine runs, by where it may stand. */
export const supportedFields = {
  machine: ['Comment', 'QueryLanguage', 'StartAt', 'States', 'TimeoutSeconds', 'Version'],
  branch: ['Comment', 'StartAt', 'States'],
  processor: ['Comment', 'StartAt', 'States', 'ProcessorConfig'],
  processorConfig: ['Mode'],
  retrier: [
    'Comment',
    'ErrorEquals',
    'IntervalSeconds',
    'MaxAttempts',
    'BackoffRate',
    'MaxDelaySeconds',
    'JitterStrategy',
  ],
  catcher: ['Comment', 'ErrorEquals', 'Next', 'Output', 'Assign'],
  rule: ['Comment', 'Condition', 'Next', 'Output', 'Assign'],
  Pass: linked,
  Task: [...guarded, 'Resource', 'Arguments', 'TimeoutSeconds', 'HeartbeatSeconds'],
  Choice: [...shaped, 'Choices', 'Default'],
  Wait: [...linked, 'Seconds', 'Timestamp'],
  Succeed: [...named, 'Output'],
  Fail: [...named, 'Error', 'Cause'],
  Parallel: [...guarded, 'Arguments', 'Branches'],
  Map: [...guarded, 'Items', 'ItemSelector', 'ItemProcessor', 'MaxConcurrency'],
} as const satisfies Record<string, readonly string[]>;

const jsonPathOnly = new Set(
  `InputPath OutputPath Parameters Result ResultSelector ResultPath ItemsPath MaxConcurrencyPath SecondsPath
  TimestampPath TimeoutSecondsPath HeartbeatSecondsPath ErrorPath CausePath Variable And Or Not
  ToleratedFailureCountPath ToleratedFailurePercentagePath`.split(/\s+/),
);
const distributedOnly = new Set(
  `ItemReader ItemBatcher ResultWriter ToleratedFailureCount ToleratedFailurePercentage Label
  ExecutionType`.split(/\s+/),
);
const comparison = /^(String|Numeric|Timestamp|Boolean)(Equals|LessThan|GreaterThan|Matches)|^Is[A-Z]/u;

export const whyUnsupported = (field: string): string => {
  if (jsonPathOnly.has(field) || comparison.test(field))
    return 'belongs to JSONPath, this engine runs JSONata only';
  if (distributedOnly.has(field)) return 'belongs to distributed maps, this engine runs inline maps only';
  if (field === 'Iterator') return 'is the deprecated form of ItemProcessor';
  if (field === 'Credentials') return 'is not supported: tasks run as the role of the machine';
  return 'is not supported here';
};
