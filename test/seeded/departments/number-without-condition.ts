import type { Telling } from '../../unit/departments/telling-property.ts';

/** Takes the next number of a feed whether or not another message has it. */
export const numberWithoutCondition: Telling = (ports) => ({
  ...ports,
  write: {
    ...ports.write,
    message: (numbered) => {
      const { Put } = ports.write.message(numbered);
      if (Put === undefined) throw new TypeError('a message is put');
      const { ConditionExpression: _condition, ...unguarded } = Put;
      return { Put: unguarded };
    },
  },
});
