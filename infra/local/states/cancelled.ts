/** Ends a line of control whose execution, map or parallel state is over. Never seen by Retry or Catch. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}
