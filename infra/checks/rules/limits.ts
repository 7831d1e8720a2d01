import type { Finding, Rule } from '../rule.ts';

const mostResources = 400;
const mostKilobytes = 800;

export const limits: Rule = {
  codes: ['limits.resources', 'limits.size'],
  check: (template, { bytes }) => {
    const resources = Object.keys(template.Resources).length;
    const kilobytes = bytes / 1024;
    const findings: Finding[] = [];
    if (resources >= mostResources) {
      const what = `holds ${resources} resources, the house allows fewer than ${mostResources} (AWS: 500)`;
      findings.push({
        rule: 'limits.resources',
        subject: 'template',
        what,
        remedy: 'share roles and log groups, or split the stack',
      });
    }
    if (kilobytes >= mostKilobytes) {
      const what = `is ${Math.ceil(kilobytes)} KB, the house allows less than ${mostKilobytes} KB (AWS: 1 MB)`;
      findings.push({
        rule: 'limits.size',
        subject: 'template',
        what,
        remedy: 'shorten the body of the API',
      });
    }
    return findings;
  },
};
