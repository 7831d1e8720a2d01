import { Stack, Tags, type App } from 'aws-cdk-lib';
import { gatewayResponses } from '../shared/http/gateway-responses.ts';
import type { FunctionBundles } from './bundle-functions.ts';
import { Alarms } from './constructs/alarms.ts';
import { DepartmentKeys } from './constructs/department-keys.ts';
import { houseSynthesizer } from './constructs/house-synthesizer.ts';
import type { House } from './constructs/house.ts';
import { HttpApi } from './constructs/http-api.ts';
import { Journal } from './constructs/journal.ts';
import { AccessContext } from './contexts/access.ts';
import { ApprovalsContext } from './contexts/approvals.ts';
import { DepartmentsContext } from './contexts/departments.ts';
import { LicencesContext } from './contexts/licences.ts';
import { LicencesIssuing } from './contexts/licences-issuing.ts';
import { NoticesContext } from './contexts/notices.ts';
import { MaterialsContext } from './contexts/materials.ts';
import { JournalRelay } from './contexts/journal-relay.ts';
import { ProjectsContext } from './contexts/projects.ts';
import { regionTraits } from './counties/region-traits.ts';
import type { County } from './counties/schema.ts';
import { countyOutputs } from './county-outputs.ts';
import { product } from './product.ts';

export interface CountyStackProps {
  readonly county: County;
  readonly bundles: FunctionBundles;
}

/** A county: its contexts around one journal, behind one API. */
export class CountyStack extends Stack {
  readonly relay: JournalRelay;
  readonly http: HttpApi;

  constructor(scope: App, id: string, { county, bundles }: CountyStackProps) {
    super(scope, id, {
      env: { region: county.region },
      description: `Groundbreak: ${county.names.en}`,
      synthesizer: houseSynthesizer(),
      terminationProtection: county.data === 'retain',
    });
    const alarms = new Alarms(this, 'Alarms', county.alarmAddresses);
    const house: House = { county, traits: regionTraits(county), bundles, alarms };
    const journal = new Journal(this, 'Journal', { house });
    const access = new AccessContext(this, 'Access', { house });
    const projects = new ProjectsContext(this, 'Projects', { house, journal: journal.table });
    const departmentKeys = new DepartmentKeys(this, 'DepartmentKeys', { house });
    const approvals = new ApprovalsContext(this, 'Approvals', {
      house,
      journal: journal.table,
      departmentKeys,
    });
    const departments = new DepartmentsContext(this, 'Departments', { house, journal, keys: departmentKeys });
    const licences = new LicencesContext(this, 'Licences', { house, journal: journal.table });
    const materials = new MaterialsContext(this, 'Materials', { house, journal });
    const notices = new NoticesContext(this, 'Notices', { house, journal: journal.table });
    this.http = new HttpApi(this, 'Http', {
      house,
      title: product.title.en,
      version: product.version,
      served: [
        projects.served,
        approvals.served,
        departments.served,
        licences.served,
        materials.served,
        notices.served,
        access.served,
      ],
      authoriser: access.authoriser.function,
      responses: gatewayResponses,
    });
    const issuing = new LicencesIssuing(this, 'Issuing', {
      house,
      journal: journal.table,
      licences,
      verificationBase: this.http.publicUrl,
    });
    this.relay = new JournalRelay(this, 'Relay', {
      house,
      journal,
      projectsWitness: projects.witness.queue,
      approvalsRendezvous: approvals.rendezvous.queue,
      approvalsStarter: approvals.starter.queue,
      licencesIssuer: issuing.issuer.queue,
      departmentsFeed: departments.feed.queue,
      noticesWriter: notices.writer.queue,
    });
    countyOutputs(this, county, this.http.url);
    // CloudFormation would hand a tag of the stack on to event source mappings, which have none in China.
    const untagged = county.partition === 'aws-cn' ? ['AWS::Lambda::EventSourceMapping'] : [];
    Tags.of(this).add('groundbreak:county', county.code, {
      excludeResourceTypes: ['aws:cdk:stack', ...untagged],
    });
  }
}
