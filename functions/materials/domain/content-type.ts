/** What may be stored at all; a county chooses from these for each material. */
export const contentTypes = [
  'application/pdf',
  'application/ofd',
  'image/png',
  'image/jpeg',
  'image/tiff',
  'image/vnd.dwg',
] as const;

export type ContentType = (typeof contentTypes)[number];

/** File name extensions by type, lower case. */
export const extensions: Readonly<Record<ContentType, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'application/ofd': ['ofd'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/tiff': ['tif', 'tiff'],
  'image/vnd.dwg': ['dwg'],
};
