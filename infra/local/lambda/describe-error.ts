/** An error as Lambda names it in `errorType` and `errorMessage`. */
export const describeError = (
  error: unknown,
): { readonly errorType: string; readonly errorMessage: string; readonly trace: string } => {
  if (!(error instanceof Error)) {
    const text = typeof error === 'string' ? error : (JSON.stringify(error) ?? String(error));
    return { errorType: typeof error, errorMessage: text, trace: text };
  }
  return { errorType: error.name, errorMessage: error.message, trace: error.stack ?? error.message };
};
