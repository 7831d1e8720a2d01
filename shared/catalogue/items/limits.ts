import type { Extension, Limit } from '../catalogue-item.ts';

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

const byHead = (days: number, basis: string): Extension => ({ days, approver: 'head', basis });

/** A permit under the licensing law: twenty working days, ten more by the head (Art. 42). */
export const licensed = { statutory: licensingLaw, extension: byHead(10, '行政许可法第四十二条') };

/** 企业投资项目核准和备案管理条例 Art. 10: up to forty more. */
export const verified = {
  statutory: fromAcceptance(20, '企业投资项目核准和备案管理条例第十条'),
  extension: byHead(40, '企业投资项目核准和备案管理条例第十条'),
};
