import type { LicencesFile } from './licences-schema.ts';

// Types as examples name them; the national list gives the codes that count.
export const linanLicences: LicencesFile = {
  items: {
    'S1-10': {
      type: '11100000MB03271699001',
      number: { version: '2026-1', pattern: '地字第{division}{year}YG{serial:7}号' },
    },
    'S2-03': {
      type: '11100000MB03271699002',
      number: { version: '2026-1', pattern: '建字第{division}{year}GG{serial:7}号' },
    },
    'S3-05': {
      type: '11100000000013338W009',
      number: {
        version: '2026-1',
        pattern: '{division}{date}{serial:2}{class}',
        classes: { building: '01', municipal: '02' },
      },
    },
    'S4-08': {
      type: '11100000000013338W010',
      number: { version: '2026-1', pattern: '竣备第{division}{year}{serial:5}号' },
    },
  },
  replacedDays: 3_650,
};
