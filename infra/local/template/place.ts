/** Where a template is deployed: the pseudo-parameters. */
export interface Place {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  readonly urlSuffix: string;
  readonly stackName: string;
  readonly stackId: string;
}

export const createPlace = (region: string, account: string, stackName: string): Place => {
  const china = region.startsWith('cn-');
  const partition = china ? 'aws-cn' : 'aws';
  return {
    partition,
    region,
    account,
    urlSuffix: china ? 'amazonaws.com.cn' : 'amazonaws.com',
    stackName,
    stackId: `arn:${partition}:cloudformation:${region}:${account}:stack/${stackName}/local`,
  };
};
