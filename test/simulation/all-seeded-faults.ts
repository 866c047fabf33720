import type { SeededFault } from './seeded-fault/seeded-fault';
import { SEEDED_FAULTS } from './seeded-faults';
import { APPROVAL_SEEDED_FAULTS } from './seeded-faults-approvals';
import { BRAKE_SEEDED_FAULTS } from './seeded-faults-brake';
import { COMPOSE_SEEDED_FAULTS } from './seeded-faults-compose';
import { DIGEST_SEEDED_FAULTS } from './seeded-faults-digest';
import { EDITOR_SEEDED_FAULTS } from './seeded-faults-editors';
import { END_SEEDED_FAULTS } from './seeded-faults-ends';
import { EVIDENCE_SEEDED_FAULTS } from './seeded-faults-evidence';
import { IDLE_SEEDED_FAULTS } from './seeded-faults-idle';
import { INSTALLATION_SEEDED_FAULTS } from './seeded-faults-installation';
import { LOG_SEEDED_FAULTS } from './seeded-faults-log';
import { MAIL_SEEDED_FAULTS } from './seeded-faults-mails';
import { PLAN_PAGE_SEEDED_FAULTS } from './seeded-faults-plan-page';
import { SUITE_SEEDED_FAULTS } from './seeded-faults-suite';
import { SUITE_REQUEST_SEEDED_FAULTS } from './seeded-faults-suite-requests';
import { ZENDESK_SEEDED_FAULTS } from './seeded-faults-zendesk';

/** Edits of the source, each of which takes a safeguard away. */
export const ALL_SEEDED_FAULTS: readonly SeededFault[] = [
  ...SEEDED_FAULTS,
  ...MAIL_SEEDED_FAULTS,
  ...IDLE_SEEDED_FAULTS,
  ...EDITOR_SEEDED_FAULTS,
  ...INSTALLATION_SEEDED_FAULTS,
  ...LOG_SEEDED_FAULTS,
  ...ZENDESK_SEEDED_FAULTS,
  ...SUITE_SEEDED_FAULTS,
  ...SUITE_REQUEST_SEEDED_FAULTS,
  ...COMPOSE_SEEDED_FAULTS,
  ...APPROVAL_SEEDED_FAULTS,
  ...BRAKE_SEEDED_FAULTS,
  ...END_SEEDED_FAULTS,
  ...PLAN_PAGE_SEEDED_FAULTS,
  ...DIGEST_SEEDED_FAULTS,
  ...EVIDENCE_SEEDED_FAULTS,
];
