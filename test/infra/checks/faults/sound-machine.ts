export interface Definition {
  readonly [field: string]: unknown;
  readonly States: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const retry = [
  {
    ErrorEquals: ['States.TaskFailed'],
    IntervalSeconds: 5,
    BackoffRate: 2,
    MaxDelaySeconds: 900,
    JitterStrategy: 'FULL',
    MaxAttempts: 20,
  },
];

const invoke = 'arn:${AWS::Partition}:states:::lambda:invoke';
const call = (step: string): Readonly<Record<string, unknown>> => ({
  FunctionName: '${AuthoriserFunction.Arn}',
  Payload: { step, caseId: '{% $caseId %}', token: '{% $states.context.Task.Token %}' },
});

/** A stage workflow in small: Look at each case, await its signal, look again. */
export const sound: Definition = {
  QueryLanguage: 'JSONata',
  StartAt: 'Cases',
  States: {
    Cases: {
      Type: 'Map',
      Items: '{% $states.input.cases %}',
      ItemProcessor: {
        StartAt: 'Name',
        States: {
          Name: { Type: 'Pass', Assign: { caseId: '{% $states.input.caseId %}' }, Next: 'Await' },
          Await: {
            Type: 'Task',
            Resource: `${invoke}.waitForTaskToken`,
            Arguments: call('await'),
            TimeoutSeconds: '{% $states.input.seconds %}',
            HeartbeatSeconds: 3600,
            Retry: retry,
            Catch: [
              { ErrorEquals: ['States.HeartbeatTimeout'], Next: 'Stuck' },
              { ErrorEquals: ['States.Timeout'], Next: 'Done' },
              { ErrorEquals: ['States.ALL'], Next: 'Stuck' },
            ],
            Next: 'Done',
          },
          Stuck: { Type: 'Wait', Seconds: 3600, Next: 'Await' },
          Done: { Type: 'Succeed' },
        },
      },
      Next: 'Look',
    },
    Look: { Type: 'Task', Resource: invoke, Arguments: call('look'), Retry: retry, Next: 'Close' },
    Close: {
      Type: 'Choice',
      Choices: [{ Condition: '{% $states.input.closed %}', Next: 'End' }],
      Default: 'Look',
    },
    End: { Type: 'Succeed' },
  },
};
