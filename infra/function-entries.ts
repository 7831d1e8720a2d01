/** Every function by its name: the file that exports `handler`. */
export const functionEntries = {
  'projects-api': 'functions/projects/api-handler.ts',
  'projects-witness': 'functions/projects/witness-handler.ts',
  'approvals-api': 'functions/approvals/api-handler.ts',
  'approvals-rendezvous': 'functions/approvals/rendezvous-handler.ts',
  'approvals-starter': 'functions/approvals/starter-handler.ts',
  'licences-api': 'functions/licences/api-handler.ts',
  'licences-issuer': 'functions/licences/issuer-handler.ts',
  'departments-api': 'functions/departments/api-handler.ts',
  'departments-feed': 'functions/departments/feed-handler.ts',
  'departments-sender': 'functions/departments/sender-handler.ts',
  'materials-api': 'functions/materials/api-handler.ts',
  'materials-inspector': 'functions/materials/inspector-handler.ts',
  'materials-lapse': 'functions/materials/lapse-handler.ts',
  'notices-api': 'functions/notices/api-handler.ts',
  'notices-writer': 'functions/notices/writer-handler.ts',
  authoriser: 'functions/access/authoriser.ts',
  openapi: 'functions/access/openapi.ts',
  relay: 'functions/journal/relay-handler.ts',
} as const;

/** Folders that lie beside a bundle under their own name, for every county: what the code reads as bytes. */
export const functionFolders = {
  'licences-issuer': 'shared/documents/fonts',
  'notices-writer': 'shared/documents/fonts',
} as const satisfies Partial<Record<keyof typeof functionEntries, string>>;

export type FunctionName = keyof typeof functionEntries;
