import { Duration } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { relayEnvironment } from '../../functions/journal/environment.ts';
import type { House } from '../constructs/house.ts';
import type { Journal } from '../constructs/journal.ts';
import { Relay } from '../constructs/relay.ts';

export interface JournalRelayProps {
  readonly house: House;
  readonly journal: Journal;
  readonly projectsWitness: Queue;
  readonly approvalsRendezvous: Queue;
  readonly approvalsStarter: Queue;
  readonly licencesIssuer: Queue;
  readonly departmentsFeed: Queue;
  readonly noticesWriter: Queue;
}

/** The relay, last of all: it knows the queue of every consumer. */
export class JournalRelay extends Construct {
  readonly relay: Relay<typeof relayEnvironment>;

  constructor(scope: Construct, id: string, { house, journal, ...queues }: JournalRelayProps) {
    super(scope, id);
    const { projectsWitness, approvalsRendezvous, approvalsStarter } = queues;
    const { licencesIssuer, departmentsFeed, noticesWriter } = queues;
    this.relay = new Relay(this, 'Relay', {
      house,
      entry: 'relay',
      description: 'Puts a hint of every event on the queues of those who follow the journal',
      schema: relayEnvironment,
      environment: {
        JOURNAL_TABLE: journal.table.name,
        PROJECTS_WITNESS_QUEUE_URL: projectsWitness.queueUrl,
        APPROVALS_RENDEZVOUS_QUEUE_URL: approvalsRendezvous.queueUrl,
        APPROVALS_STARTER_QUEUE_URL: approvalsStarter.queueUrl,
        LICENCES_ISSUER_QUEUE_URL: licencesIssuer.queueUrl,
        DEPARTMENTS_FEED_QUEUE_URL: departmentsFeed.queueUrl,
        NOTICES_WRITER_QUEUE_URL: noticesWriter.queueUrl,
      },
      timeout: Duration.seconds(30),
      journal,
      queues: [
        projectsWitness,
        approvalsRendezvous,
        approvalsStarter,
        licencesIssuer,
        departmentsFeed,
        noticesWriter,
      ],
    });
  }
}
