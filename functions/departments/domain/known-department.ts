/** The departments of the county, each with the address that the county file seeds. */
export type KnownDepartments = Readonly<Record<string, { readonly endpoint?: string | undefined }>>;
