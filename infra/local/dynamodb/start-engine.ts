import { type ChildProcess, spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface EngineAnswer {
  readonly status: number;
  readonly text: string;
}

export interface Engine {
  /** `target`: `DynamoDB_20120810.PutItem` or `DynamoDBStreams_20120810.GetRecords`. */
  send(target: string, body: string): Promise<EngineAnswer>;
  /** Resolves when the engine has ended, whatever ended it. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

export interface EngineOptions {
  /** Environment of the Java process; this process's own when absent. */
  readonly environment?: Readonly<Record<string, string>>;
}

// the pipe on fd 0 closes when this process ends, however it ends: then the engine is killed
const supervisor = `
exec 3<&0
"\${JAVA_HOME:+$JAVA_HOME/bin/}java" "$@" </dev/null 3<&- &
engine=$!
(while read -r line; do :; done; kill -9 $engine) <&3 >/dev/null 2>&1 &
exec 3<&-
wait $engine
`;

const here = dirname(fileURLToPath(import.meta.url));

const javaArguments = (): readonly string[] => {
  const packageFile = createRequire(import.meta.url).resolve('amplify-dynamodb-simulator/package.json');
  const emulator = join(dirname(packageFile), 'emulator');
  return [
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
    '-Dorg.eclipse.jetty.LEVEL=WARN',
    '-Dorg.eclipse.jetty.util.log.announce=false',
    `-Djava.library.path=${join(emulator, 'DynamoDBLocal_lib')}`,
    '-cp',
    join(emulator, 'DynamoDBLocal.jar'),
    'org.eclipse.jetty.xml.XmlConfiguration',
    join(here, 'engine.xml'),
  ];
};

/** Reads the address that engine.xml prints when the engine can be used. */
const whenReady = (child: ChildProcess): Promise<URL> =>
  new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer): void => {
      output += String(chunk);
      const [, address] = /^(http:\/\/127\.0\.0\.1:\d+\/)\s*$/m.exec(output) ?? [];
      if (address) resolve(new URL(address));
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => {
      const reason =
        code === 127 || code === 126
          ? 'DynamoDB Local needs a Java runtime (8 or later): install one, for example `apt-get install default-jre-headless`, or set JAVA_HOME'
          : `DynamoDB Local ended with code ${code}: ${output.trim().slice(0, 2000)}`;
      reject(new Error(reason));
    });
  });

/**
 * Starts DynamoDB Local on a free loopback port, in memory. It dies with this process, even when that is killed.
 * @throws Error with a remedy when Java is missing.
 */
export const startEngine = async ({ environment }: EngineOptions = {}): Promise<Engine> => {
  const child = spawn('/bin/sh', ['-c', supervisor, 'dynamodb-local', ...javaArguments()], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(environment && { env: environment }),
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.stdin.on('error', () => undefined);
  const { hostname, port } = await whenReady(child);
  const agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: 300_000 });
  const authorization =
    'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

  const send = (target: string, body: string): Promise<EngineAnswer> =>
    new Promise((resolve, reject) => {
      const headers = {
        'x-amz-target': target,
        'content-type': 'application/x-amz-json-1.0',
        'content-length': Buffer.byteLength(body),
        authorization,
      };
      const call = request({ agent, hostname, port, method: 'POST', headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 500, text: Buffer.concat(chunks).toString('utf8') }),
        );
        answer.on('error', reject);
      });
      call.on('error', reject);
      call.end(body);
    });

  return {
    send,
    ended,
    async close() {
      agent.destroy();
      child.stdin.end();
      await ended;
    },
  };
};
