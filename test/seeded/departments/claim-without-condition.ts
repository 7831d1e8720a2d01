import type { Sending } from '../../unit/departments/sending-property.ts';

/** Claims a delivery whoever has claimed it since it was read. */
export const claimWithoutCondition: Sending = ({ save }) => ({
  save: ({ write, ...named }) => {
    if (write.Put === undefined) return save({ ...named, write });
    const {
      ConditionExpression: _condition,
      ExpressionAttributeNames: _names,
      ExpressionAttributeValues: _values,
      ...Put
    } = write.Put;
    return save({ ...named, write: { Put } });
  },
});
