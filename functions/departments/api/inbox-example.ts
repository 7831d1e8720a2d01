/** A page of an inbox as it is answered. */
export const inboxExample = {
  messages: [
    {
      type: 'case-correction-asked',
      timestamp: '2026-03-05T10:12:00.000+08:00',
      data: {
        number: 4,
        sequence: 9,
        projectId: 'prj_01KJPV6000TESTPR0JECT00001',
        projectCode: '2602-330112-89-01-306278',
        worksId: 'wrk_01KJPV6000TESTW0RKS0000001',
        applicationId: 'app_01KJPV6000TESTAPP000000001',
        caseId: 'cas_01KJPV6000TESTCASE00000001',
        item: 'S2-03',
        title: {
          zh: '补正告知：建设工程规划许可证核发（S2-03）',
          en: 'To be corrected: works planning permit (S2-03)',
        },
        text: {
          zh: '建设工程规划许可证核发（S2-03）的申请材料须补正。建设工程规划许可证核发（S2-03）须补正：总平面图：缺少退界尺寸。自文书送达之日起 10 个工作日内，请一次性补正全部内容并重新提交；截止日在送达后告知（《行政许可法》第三十二条）。',
          en: 'The application for works planning permit (S2-03) must be corrected. To be corrected for works planning permit (S2-03): site plan: its distances to the boundary are missing. Within 10 working days of the service of the paper please correct everything and submit it again; the last day is told when it has been served (Administrative Licensing Law, Art. 32).',
        },
        document: {
          number: '2602-330112-89-01-306278-S2-03-001-01',
          kind: 'correction',
          href: '/documents/2602-330112-89-01-306278-S2-03-001-01',
        },
        respond: { what: 'correct', until: null },
      },
    },
  ],
  next: 4,
};
