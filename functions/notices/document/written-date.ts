/** `2026-03-27T...` or `2026-03-27` -> `2026年3月27日`. */
export const writtenDate = (moment: string): string => {
  const [year = '', month = '', day = ''] = moment.slice(0, 10).split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
};
