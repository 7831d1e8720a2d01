import type { Sending } from '../../unit/departments/sending-property.ts';

/** Sends while its claim is still on its way to the table. */
export const sendingBeforeRecording: Sending = ({ save }) => ({
  save: (write) => {
    void save(write).catch(() => undefined);
    return Promise.resolve(true);
  },
});
