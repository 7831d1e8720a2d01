import type { LoadedTemplate } from '../template/loaded-template.ts';
import type { Measure } from './usage.ts';

/** Line of the price table for a measure: some have another price by what the subject is. */
export const createPriceLine =
  (template: LoadedTemplate) =>
  ({ service, line, subject }: Measure): string => {
    const properties = template.resources.get(subject)?.properties ?? {};
    const { Architectures, FifoQueue } = properties;
    if (service === 'sqs' && line === 'requests' && FifoQueue === true) return 'fifo-requests';
    const arm = Array.isArray(Architectures) && Architectures.includes('arm64');
    return service === 'lambda' && line === 'gb-milliseconds' && arm ? 'gb-milliseconds-arm64' : line;
  };
