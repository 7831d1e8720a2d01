import type { ApiPorts } from '../../shared/http/api-ports.ts';

export interface OpenapiPorts extends ApiPorts {
  /** The text of openapi.json. */
  readonly document: string;
}
