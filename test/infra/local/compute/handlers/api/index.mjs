const json = (event) => ({ statusCode: 200, body: JSON.stringify(event) });

const acts = {
  echo: json,
  throw: () => {
    throw new Error('no');
  },
  malformed: () => ({ status: 200 }),
  extra: () => ({ statusCode: 200, body: '', surprise: true }),
  base64: () => ({
    statusCode: 201,
    headers: { 'Content-Type': 'application/octet-stream' },
    body: Buffer.from([0, 255, 1]).toString('base64'),
    isBase64Encoded: true,
  }),
  headers: () => ({
    statusCode: 200,
    headers: { Server: 'mine', Date: 'never', 'X-Own': 'a' },
    multiValueHeaders: { 'Set-Cookie': ['a=1', 'b=2'] },
    body: '',
  }),
  wait: (event) =>
    new Promise((resolve) => setTimeout(() => resolve(json({})), Number(event.queryStringParameters.for))),
};

export const handler = (event) => acts[event.queryStringParameters?.do ?? 'echo'](event);
