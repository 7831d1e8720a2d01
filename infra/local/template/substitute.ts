import { isRecord } from './as-record.ts';
import { TemplateError } from './template-error.ts';

interface Parts {
  readonly text: (value: unknown, where: string) => string;
  readonly getAtt: (value: unknown, where: string) => string;
  readonly ref: (name: string) => unknown;
}

/** Fn::Sub: `${Name}`, `${Name.Attribute}`, `${!literal}`, with or without a map of own values. */
export const substitute = (value: unknown, where: string, parts: Parts): string => {
  const [pattern, own]: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (typeof pattern !== 'string') throw new TemplateError(`${where}: Fn::Sub wants a text`);
  return pattern.replaceAll(/\$\{(!?)([^}]*)\}/g, (_whole, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (isRecord(own) && name in own) return parts.text(own[name], where);
    return name.includes('.') ? parts.getAtt(name, where) : parts.text(parts.ref(name), where);
  });
};
