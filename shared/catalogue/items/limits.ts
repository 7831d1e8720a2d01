import type { Limit } from '../catalogue-item.ts';

export const fromAcceptance = (value: number, basis: string): Limit => ({
  value,
  unit: 'working-days',
  from: 'acceptance',
  basis,
});

export const daysFromReceipt = (value: number, basis: string): Limit => ({
  value,
  unit: 'days',
  from: 'receipt',
  basis,
});

/** 行政许可法 Art. 42: twenty working days unless another statute says otherwise. */
export const licensingLaw: Limit = fromAcceptance(20, '行政许可法第四十二条');
