/** `<slug>-<code>`: names the county's file, its stack and its data. */
export const countyName = (county: { readonly slug: string; readonly code: string }): string =>
  `${county.slug}-${county.code}`;
