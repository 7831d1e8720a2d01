/** What an office files at each stage. */
export const officeStages = [
  { stage: 1, items: ['S1-05', 'S1-10'] },
  { stage: 2, items: ['S2-01', 'S2-12', 'S2-09', 'S2-03'] },
  { stage: 3, items: ['S3-01', 'S3-02', 'S3-05'] },
  { stage: 4, items: ['S4-01', 'S4-06', 'S4-03', 'S4-08'] },
] as const;
