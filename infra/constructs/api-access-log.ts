/** Fields of a line of the access log. The token, the query and the body are left out on purpose. */
export const apiAccessLog = JSON.stringify({
  time: '$context.requestTimeEpoch',
  requestId: '$context.requestId',
  method: '$context.httpMethod',
  resource: '$context.resourcePath',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  functionMilliseconds: '$context.integration.latency',
  functionError: '$context.integration.error',
  refusal: '$context.error.responseType',
  user: '$context.authorizer.principalId',
  address: '$context.identity.sourceIp',
});
