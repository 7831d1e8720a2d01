// long: one table of texts
import type { ProblemTexts } from './problem-text.ts';

/** Codes of the context `approvals`. */
export const approvalProblems = {
  'applications.not-found': {
    status: 404,
    title: { zh: '未找到申报', en: 'No such application' },
    detail: {
      zh: '没有这件申报，或者它不属于您。',
      en: 'There is no such application, or it is not yours.',
    },
  },
  'applications.stage-not-open': {
    status: 409,
    title: { zh: '本阶段尚不能申报', en: 'The stage is not open yet' },
    detail: {
      zh: '前一阶段的里程碑事项尚未通过：{missing}。',
      en: 'Milestones of the stage before have not passed yet: {missing}.',
    },
    exposes: ['missing'],
  },
  'applications.duplicate': {
    status: 409,
    title: { zh: '事项已在办理或已通过', en: 'The item runs or has passed already' },
    detail: {
      zh: '事项{item}已有办件 {caseId}，不必重复申报。',
      en: 'Item {item} has the case {caseId} already; it need not be filed again.',
    },
    exposes: ['item', 'caseId'],
  },
  'applications.state-conflict': {
    status: 409,
    title: { zh: '申报已全部办结', en: 'The application is closed' },
    detail: { zh: '没有可以撤回的办件。', en: 'It has no open case that could be withdrawn.' },
  },
  'applications.works-unknown': {
    status: 422,
    title: { zh: '工程不属于该项目', en: 'The works is not one of the project' },
    detail: {
      zh: '请指明该项目的现有工程：{works}。',
      en: 'Name one of the present works of the project: {works}.',
    },
    exposes: ['works'],
  },
  'applications.stage-unknown': {
    status: 422,
    title: { zh: '流程中没有该阶段', en: 'The flow has no such stage' },
    detail: { zh: '项目的审批流程不含第{stage}阶段。', en: 'The flow of the project has no stage {stage}.' },
  },
  'applications.item-unknown': {
    status: 422,
    title: { zh: '事项不存在', en: 'There is no such item' },
    detail: { zh: '事项清单中没有{item}。', en: 'The catalogue has no item {item}.' },
    exposes: ['item'],
  },
  'applications.item-not-needed': {
    status: 422,
    title: { zh: '项目不需要该事项', en: 'The project does not need the item' },
    detail: {
      zh: '按项目情况不需要办理{item}，决定因素：{why}。',
      en: 'By its attributes the project does not need {item}; what decides is: {why}.',
    },
    exposes: ['item', 'why'],
  },
  'applications.item-is-fact': {
    status: 422,
    title: { zh: '该事项不是申报事项', en: 'The item is not filed' },
    detail: {
      zh: '{item}是需要登记的事实（合同、评估或内部程序），不能申报。',
      en: '{item} is a fact (contract, assessment, internal act): it is recorded, not filed.',
    },
    exposes: ['item'],
  },
  'applications.item-inside': {
    status: 422,
    title: { zh: '该事项已并入其他事项', en: 'The item is handled inside another' },
    detail: { zh: '{item}并入{inside}一并办理。', en: '{item} is handled with {inside}.' },
    exposes: ['item', 'inside'],
  },
  'applications.item-not-configured': {
    status: 422,
    title: { zh: '本县未在系统内办理该事项', en: 'The county does not handle the item here' },
    detail: { zh: '请向综合窗口咨询{item}的办理方式。', en: 'Ask the window how {item} is handled.' },
    exposes: ['item'],
  },
  'applications.item-other-stage': {
    status: 422,
    title: { zh: '该事项不属于本阶段', en: 'The item belongs to another stage' },
    detail: { zh: '{item}属于第{stage}阶段。', en: '{item} belongs to stage {stage}.' },
    exposes: ['item', 'stage'],
  },
  'applications.continues-unknown': {
    status: 422,
    title: { zh: '无法接续该申报', en: 'This application cannot be continued' },
    detail: {
      zh: '只能接续同一工程、同一阶段的申报。',
      en: 'Only an application for the same stage of the same works can be continued.',
    },
  },
  'applications.material-unknown': {
    status: 422,
    title: { zh: '本项目没有该材料', en: 'The project has no such material' },
    detail: {
      zh: '材料 {materialId} 不属于本项目或不存在。',
      en: 'The material {materialId} is not of this project, or does not exist.',
    },
    exposes: ['materialId'],
  },
  'applications.material-refused': {
    status: 422,
    title: { zh: '材料未通过检查', en: 'The material was refused' },
    detail: {
      zh: '材料 {materialId} 的文件未通过检查，请重新上传。',
      en: 'The file of {materialId} was refused by its inspection; upload it again.',
    },
    exposes: ['materialId'],
  },
  'applications.material-differs': {
    status: 422,
    title: { zh: '材料种类不符', en: 'The material is of another kind' },
    detail: {
      zh: '材料 {materialId} 上传时登记为另一种材料。',
      en: 'The material {materialId} was uploaded as another kind.',
    },
    exposes: ['materialId'],
  },
  'cases.not-found': {
    status: 404,
    title: { zh: '未找到办件', en: 'No such case' },
    detail: {
      zh: '没有这个办件，或者它不属于您或您的部门。',
      en: 'There is no such case, or it is not yours or of your department.',
    },
  },
  'cases.version-stale': {
    status: 409,
    title: { zh: '办件已有新的进展', en: 'The case has moved on' },
    detail: {
      zh: '请重新读取，核对后以新的 version 重试。',
      en: 'Read it again, check, and retry with the new version.',
    },
    exposes: ['version', 'state'],
  },
  'cases.state-conflict': {
    status: 409,
    title: { zh: '当前状态不允许', en: 'The present state does not allow it' },
    detail: {
      zh: '办件（{item}）处于状态 {state}，不能进行该操作。',
      en: 'The case ({item}) is in state {state}, which does not allow this move.',
    },
    exposes: ['state', 'item'],
  },
  'cases.reasons-missing': {
    status: 422,
    title: { zh: '须说明理由', en: 'Reasons are missing' },
    detail: {
      zh: '不受理、不予受理和不予许可均须书面说明理由（行政许可法第三十二条、第三十八条）。',
      en: 'A refusal says why, in writing (Administrative Licensing Law, Art. 32 and 38).',
    },
  },
  'cases.authority-missing': {
    status: 422,
    title: { zh: '须告知有权机关', en: 'The right authority is missing' },
    detail: {
      zh: '不属于本机关职权的，须告知申请人向哪个机关申请（行政许可法第三十二条）。',
      en: 'Who is not competent names the authority that is (Administrative Licensing Law, Art. 32).',
    },
  },
  'cases.duties-separate': {
    status: 422,
    title: { zh: '窗口人员不得审批同一办件', en: 'The window may not decide the same case' },
    detail: {
      zh: '您曾以综合窗口身份办理过该办件，须由他人作出决定。',
      en: 'You acted on this case as window; someone else must decide it.',
    },
  },
  'cases.member-own': {
    status: 422,
    title: { zh: '不能征求本部门意见', en: 'A department does not consult itself' },
    detail: {
      zh: '{department}是办理部门，请征求其他部门的意见。',
      en: '{department} handles the case; ask other departments.',
    },
    exposes: ['department'],
  },
  'cases.member-asked': {
    status: 409,
    title: { zh: '已在征求意见', en: 'Asked already' },
    detail: {
      zh: '{department}的意见正在征求中，请等待反馈或先取消。',
      en: 'The opinion of {department} is awaited already; wait for it, or remove it first.',
    },
    exposes: ['department'],
  },
  'cases.members-too-many': {
    status: 422,
    title: { zh: '征求意见次数过多', en: 'Too many consultations' },
    detail: {
      zh: '一个办件最多征求四十次部门意见。',
      en: 'One case asks for forty opinions at most.',
    },
  },
  'cases.member-unknown': {
    status: 409,
    title: { zh: '未征求该部门意见', en: 'Not asked' },
    detail: {
      zh: '没有征求{department}的意见，或者已经取消。',
      en: '{department} was not asked for its opinion, or is no longer.',
    },
    exposes: ['department'],
  },
  'cases.opinion-late': {
    status: 409,
    title: { zh: '反馈期限已过', en: 'The limit is over' },
    detail: {
      zh: '反馈期限为{until}，逾期未反馈已视为无意见。',
      en: 'The limit ended on {until}; silence counts as no objection.',
    },
    exposes: ['until'],
  },
  'cases.opinion-given': {
    status: 409,
    title: { zh: '已反馈意见', en: 'Answered already' },
    detail: {
      zh: '{department}已反馈意见；需要补充的，由办理部门再次征求。',
      en: '{department} has answered already; to add to it the handling department asks again.',
    },
    exposes: ['department'],
  },
  'cases.opinions-awaited': {
    status: 409,
    title: { zh: '联合办理意见未齐', en: 'Opinions are awaited' },
    detail: {
      zh: '联合办理的部门尚未反馈且期限未到：{departments}。',
      en: 'Departments of a joint handling have not answered and their limit still runs: {departments}.',
    },
    exposes: ['departments'],
  },
  'links.not-found': {
    status: 404,
    title: { zh: '链接无效', en: 'No such link' },
    detail: {
      zh: '链接无效或已过期（有效期十五分钟），请重新生成。',
      en: 'The link does not exist or is over; it lives for fifteen minutes. Ask for another.',
    },
  },
  'outages.span-invalid': {
    status: 422,
    title: { zh: '起止时间有误', en: 'The span is not sound' },
    detail: {
      zh: '故障须已结束、结束晚于开始，一次登记不超过三十一天；撤销登记时结束等于开始。',
      en: 'An outage is over when it is recorded, ends after it begins and lasts 31 days at most; to take a record back, let it end as it begins.',
    },
  },
  'calendar.year-not-found': {
    status: 404,
    title: { zh: '未找到该年的安排', en: 'No such year' },
    detail: { zh: '该年没有待发布的节假日安排。', en: 'No calendar was proposed for that year.' },
  },
  'calendar.year-invalid': {
    status: 422,
    title: { zh: '节假日安排有误', en: 'The calendar is not sound' },
    detail: {
      zh: '{year}年的安排不能发布，问题见 issues。',
      en: 'The year {year} cannot be published; what is wrong is listed in issues.',
    },
    exposes: ['year'],
  },
  'calendar.year-not-next': {
    status: 422,
    title: { zh: '年份不连续', en: 'The years are not consecutive' },
    detail: {
      zh: '只能修改已发布的年份，或发布{next}年。',
      en: 'Only a published year can be amended, or {next} published.',
    },
    exposes: ['next'],
  },
  'calendar.proposal-stale': {
    status: 409,
    title: { zh: '待发布的安排已变更', en: 'The proposal has changed' },
    detail: {
      zh: '您看到的不是最新的安排（现为第{proposal}号），或者它已经发布。',
      en: 'It is not the proposal that you have seen (now number {proposal}), or it is published already.',
    },
    exposes: ['proposal'],
  },
  'calendar.duties-separate': {
    status: 422,
    title: { zh: '提请人不能发布', en: 'Duties are separate' },
    detail: {
      zh: '节假日安排须由提请人以外的人发布。',
      en: 'A year is approved by somebody else than the one who proposed it.',
    },
  },
  'calendar.out-of-range': {
    status: 422,
    title: { zh: '超出日历范围', en: 'Outside the calendar' },
    detail: {
      zh: '日期早于首个已公布的年度，或晚于可推算的年度。',
      en: 'A date lies before the first published year, or after the years that can be computed.',
    },
  },
} as const satisfies ProblemTexts;
