/** `2026-03-27` -> `2026年3月27日`. */
export const writtenDate = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
};
