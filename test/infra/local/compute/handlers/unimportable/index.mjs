import { nothing } from './absent.mjs';

export const handler = () => nothing;
