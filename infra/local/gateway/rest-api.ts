export interface GatewayResponse {
  readonly statusCode: number | undefined;
  /** Header name (lower-cased) to expression. */
  readonly headers: Readonly<Record<string, string>>;
  readonly templates: Readonly<Record<string, string>>;
}

export interface Authoriser {
  readonly name: string;
  readonly id: string;
  readonly functionArn: string;
  /** `header`, `querystring` ... and name. */
  readonly identitySources: readonly RequestParameter[];
  readonly ttlSeconds: number;
}

export interface RequestParameter {
  readonly place: 'header' | 'querystring' | 'path' | 'context' | 'stage';
  readonly name: string;
}

export interface Operation {
  /** As the template writes it: `/projects/{projectId}`. */
  readonly resource: string;
  readonly method: string;
  readonly functionArn: string;
  readonly timeoutMilliseconds: number;
  readonly authoriser: Authoriser | undefined;
  /** Missing ones are refused with 400 before the function is called. */
  readonly required: readonly RequestParameter[];
}

export interface RestApi {
  readonly id: string;
  readonly logicalId: string;
  readonly stage: string;
  readonly stageVariables: Readonly<Record<string, string>>;
  /** `arn:<p>:execute-api:<region>:<account>:<id>` */
  readonly arn: string;
  readonly operations: readonly Operation[];
  readonly responses: ReadonlyMap<string, GatewayResponse>;
  readonly binaryMediaTypes: readonly string[];
}
