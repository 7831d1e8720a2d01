/** Every function by its name: the file that exports `handler`. */
export const functionEntries = {
  'projects-api': 'functions/projects/api-handler.ts',
  'projects-witness': 'functions/projects/witness-handler.ts',
  'approvals-api': 'functions/approvals/api-handler.ts',
  'approvals-rendezvous': 'functions/approvals/rendezvous-handler.ts',
  'approvals-starter': 'functions/approvals/starter-handler.ts',
  authoriser: 'functions/access/authoriser.ts',
  openapi: 'functions/access/openapi.ts',
  relay: 'functions/journal/relay-handler.ts',
} as const;

export type FunctionName = keyof typeof functionEntries;
