import type { RouteFacts } from '../../shared/http/openapi-operation.ts';
import {
  acceptanceExample,
  attributesExample,
  calendarYearExample,
  outageExample,
  decisionExample,
  refusalExample,
} from '../../functions/approvals/api/examples.ts';
import {
  extensionExample,
  paperExample,
  resumptionExample,
  suspensionExample,
} from '../../functions/approvals/api/special-examples.ts';
import { correctionExample, releaseExample } from '../../functions/approvals/api/correction-examples.ts';
import {
  consultationExample,
  hearingOfferExample,
  opinionExample,
  rectificationExample,
  removalExample,
  revocationExample,
} from '../../functions/approvals/api/life-examples.ts';
import { deliveryExample } from '../../functions/notices/api/examples.ts';
import { buildingExample, partyExample } from '../../functions/projects/api/examples.ts';
import { asked } from './prepare-life.ts';
import { nextProjectCode } from '../builders/many-codes.ts';
import { declaration } from '../builders/project-declaration.ts';
import { type MadeProject, owners } from './made-project.ts';

/** The path of a route with a project's own ids, unless others are given. */
export const pathOf = (
  { path }: RouteFacts,
  { ids }: MadeProject,
  others: Readonly<Record<string, string>> = {},
): string => path.replaceAll(/\{(\w+)\}/g, (_, name: keyof typeof ids) => others[name] ?? ids[name]);

const soundQueries: Readonly<Record<string, string>> = {
  listCases: '?department=drc',
  listDeliveries: '?department=nr',
  countDue: '?from=2026-03-02&days=5',
  countUsed: '?from=2026-03-02&to=2026-03-09',
};

/** Path and query of a request that breaks no rule. */
export const soundPath = (route: RouteFacts, project: MadeProject): string =>
  `${pathOf(route, project)}${soundQueries[route.operationId] ?? ''}`;

/** A body that breaks no rule, so that nothing but the caller decides. */
export const soundBody = ({ operationId }: RouteFacts, { ids, works }: MadeProject): unknown => {
  const bodies: Readonly<Record<string, unknown>> = {
    registerProject: declaration({ ...owners, code: nextProjectCode() }),
    amendProject: { version: 1, name: '新名称' },
    recordLand: { kind: 'contract', number: '1', date: '2026-03-01', parcel: '7' },
    nameParty: partyExample,
    erasePerson: { reason: '本人申请' },
    splitWorks: {
      works: [
        { name: '一', buildings: [ids.buildingId] },
        { name: '二', buildings: [] },
      ],
    },
    mergeWorks: { worksIds: works, name: '合并' },
    amendBuilding: buildingExample,
    askGuide: attributesExample,
    fileApplication: { projectId: ids.projectId, worksId: ids.worksId, stage: 1, items: ['S1-05'] },
    withdrawApplication: { reason: '方案调整' },
    acceptCase: { ...acceptanceExample, version: 1 },
    refuseCase: { ...refusalExample, version: 1 },
    decideCase: { ...decisionExample, version: 2 },
    withdrawCase: { version: 1, reason: '方案调整' },
    reportDefects: { ...correctionExample, version: 1 },
    resubmitCase: { version: 2, materials: [] },
    suspendCase: { ...suspensionExample, version: 1 },
    resumeCase: { ...resumptionExample, version: 1 },
    extendCase: { ...extensionExample, version: 1 },
    issuePaper: { ...paperExample, version: 1 },
    releaseMove: releaseExample,
    sendNotice: {},
    consultDepartments: { ...consultationExample, version: 2 },
    removeMember: { ...removalExample, department: asked, version: 3 },
    giveOpinion: opinionExample,
    offerHearing: { ...hearingOfferExample, version: 1 },
    giveStatement: { text: '材料真实' },
    requestHearing: { reason: '有异议' },
    revokeCase: { ...revocationExample, version: 3 },
    rectifyCase: { ...rectificationExample, version: 2 },
    proposeCalendarYear: calendarYearExample,
    approveCalendarYear: { proposal: Number(ids.proposal) },
    recordOutage: outageExample,
    setOrganisationEndpoint: { url: 'https://hooks.developer.example/groundbreak' },
    setEndpoint: { url: 'https://hooks.nr.demo-999901.example/groundbreak' },
    registerContacts: { phone: '13800001234', mail: 'office@demo-999901.example' },
    recordDelivery: deliveryExample,
    declareMaterial: {
      projectId: ids.projectId,
      material: 'site-plan',
      fileName: '总平面图.pdf',
      contentType: 'application/pdf',
      size: 482_113,
      sha256: 'a'.repeat(64),
    },
  };
  return bodies[operationId];
};
