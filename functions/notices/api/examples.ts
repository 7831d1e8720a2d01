/** A paper handed over at the office, with the number of its receipt of service (送达回证). */
export const deliveryExample = {
  how: 'by-hand',
  at: '2026-09-22T15:30:00+08:00',
  receivedBy: 'mail-clerk',
  receipt: '示规资送回〔2026〕17号',
} as const;
