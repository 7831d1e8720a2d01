import { tellAccepted, tellAcceptanceRefused, tellNotAMatter } from './acceptance-tellings.ts';
import {
  tellCorrectionAsked,
  tellCorrectionLapsed,
  tellCorrectionNoticed,
  tellPeriodBegun,
  tellResubmitted,
  tellServed,
} from './correction-tellings.ts';
import {
  tellPaperIssued,
  tellPassed,
  tellRectified,
  tellRefused,
  tellReviewMarked,
  tellRevoked,
} from './decision-tellings.ts';
import { tellFiled, tellNotOpened, tellOpened, tellRegistered } from './filing-tellings.ts';
import {
  tellLicenceHeld,
  tellLicenceIssued,
  tellMaterialRefused,
  tellStageCompleted,
  tellStageSettled,
} from './outcome-tellings.ts';
import { tellRecounted } from './tell-recounted.ts';
import { tellExtended, tellResumed, tellSuspended, tellWithdrawn } from './review-tellings.ts';
import {
  tellHearingOffered,
  tellHearingRequested,
  tellRevocationAnnounced,
  tellStatementGiven,
} from './rights-tellings.ts';
import type { Tell } from './told.ts';

/** What the owner is told, by type of event. Every other type stands in untold.ts. */
export const tellings: ReadonlyMap<string, Tell> = new Map(
  Object.entries({
    'project-registered': tellRegistered,
    'application-filed': tellFiled,
    'application-correction-noticed': tellCorrectionNoticed,
    'case-opened': tellOpened,
    'case-not-opened': tellNotOpened,
    'case-accepted': tellAccepted,
    'case-not-a-matter': tellNotAMatter,
    'case-acceptance-refused': tellAcceptanceRefused,
    'case-correction-asked': tellCorrectionAsked,
    'case-resubmitted': tellResubmitted,
    'case-correction-lapsed': tellCorrectionLapsed,
    'case-period-begun': tellPeriodBegun,
    'case-suspended': tellSuspended,
    'case-resumed': tellResumed,
    'case-extended': tellExtended,
    'case-recounted': tellRecounted,
    'case-passed': tellPassed,
    'case-refused': tellRefused,
    'case-withdrawn': tellWithdrawn,
    'case-paper-issued': tellPaperIssued,
    'case-revocation-announced': tellRevocationAnnounced,
    'case-statement-given': tellStatementGiven,
    'case-hearing-offered': tellHearingOffered,
    'case-hearing-requested': tellHearingRequested,
    'case-revoked': tellRevoked,
    'case-review-marked': tellReviewMarked,
    'case-rectified': tellRectified,
    'stage-completed': tellStageCompleted,
    'stage-settled': tellStageSettled,
    'licence-issued': tellLicenceIssued,
    'licence-held': tellLicenceHeld,
    'material-refused': tellMaterialRefused,
    'notice-served': tellServed,
  }),
);
