/** An admin sees every department, a department itself. */
export const maySeeDepartment = (
  caller: { readonly roles: readonly string[]; readonly department?: string },
  department: string,
): boolean =>
  caller.roles.includes('admin') ||
  (caller.department === department && ['department', 'head'].some((role) => caller.roles.includes(role)));
