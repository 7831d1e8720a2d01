const contentOf = (record) => (record.body === undefined ? record.dynamodb.NewImage.body.S : record.body);
const idOf = (record) => record.messageId ?? record.dynamodb.SequenceNumber;

export const handler = async (event) => {
  if (event.Records === undefined) {
    console.log(`event ${JSON.stringify(event)}`);
    if (event.fail) throw new Error('told to fail');
    return null;
  }
  const contents = event.Records.map(contentOf);
  console.log(`batch ${contents.join(',')}`);
  if (contents.some((content) => content.includes('poison'))) throw new Error('poisoned');
  const failed = event.Records.filter((record) => contentOf(record).includes('bad'));
  return { batchItemFailures: failed.map((record) => ({ itemIdentifier: idOf(record) })) };
};
