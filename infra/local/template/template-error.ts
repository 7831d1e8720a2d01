/** A template that the local cloud cannot run as AWS would. The message names the resource and what to do. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}
