import { configureGlobal } from 'fast-check';

// The same examples on every machine; other ones by PROPERTY_SEED, as `npm run soak` does.
configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_128) });
