import { useEffect, useState } from 'preact/hooks';
import { type SetupAnswer, VERSION } from '../../contract';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { Heading } from '../components/heading';
import { isPageVisible } from '../components/page-visibility';
import { describeIdleJob } from '../idle/describe-idle-job';
import { poll } from '../poll';
import { useSetupWizard } from '../setup-wizard';
import { StepHelp } from '../step-help';
import { text } from '../text/text';
import { useTask } from '../use-task';
import { ApprovalsCard } from './approvals-card';
import { HealthDetails } from './health-details';
import { HeldPlanNotice } from './held-plan-notice';
import { IdleReviewCard } from './idle-review-card';
import { InstallationCard } from './installation-card';
import { JobProgress } from './job-progress';
import { OnOffControls } from './on-off-controls';
import { PausedNotice } from './paused-notice';
import { RecentChart } from './recent-chart';
import { RepairTriggers } from './repair-triggers';
import { StatusCard } from './status-card';
import { TroubleNotices } from './trouble-notices';

const REFRESH_DELAY_MS = 60_000;

/** How Chat Access is doing, and the buttons that turn it on, off, or repair it. */
export function HealthView({ answer }: { answer: SetupAnswer }) {
  const { wizard, state } = useSetupWizard();
  const { health } = answer;
  const [isUninstalling, setUninstalling] = useState(false);
  const refreshing = useTask(() => wizard.load());
  const isStopped = health.paused !== null || health.troubles.length > 0;
  // Its cause may have gone without anything being done here.
  useEffect(() => {
    const check = () => refreshing.run();
    return isStopped ? poll({ check, delayMs: () => REFRESH_DELAY_MS, isPageVisible }) : undefined;
  }, [isStopped]);
  return (
    <>
      <div class="titled">
        <Heading level={1}>{text.health.title}</Heading>
        <StepHelp topic="health" />
      </div>
      {state.announcement && <p class="secondary">{state.announcement}</p>}
      <StatusCard health={health} />
      <PausedNotice health={health} />
      <TroubleNotices health={health} subdomain={answer.setup.connection.subdomain} />
      {!isUninstalling && <RepairTriggers health={health} />}
      <ApprovalsCard approvals={health.approvals} />
      <HeldPlanNotice idle={health.idle} />
      <JobProgress
        health={health}
        unfinishedJob={describeIdleJob(health)}
        onEnd={() => void refreshing.run()}
      />
      <HealthDetails answer={answer} />
      <RecentChart days={health.recent} />
      <IdleReviewCard answer={answer} />
      <InstallationCard health={health} />
      <FailureNotice task={refreshing} />
      <div class="buttons">
        <Button isBusy={refreshing.isBusy} onClick={() => void refreshing.run()}>
          {refreshing.isBusy ? text.health.refreshing : text.health.refresh}
        </Button>
        <Button onClick={() => wizard.goTo('history')}>{text.history.title}</Button>
        <Button onClick={() => wizard.goTo('ready')}>{text.health.editSetup}</Button>
      </div>
      <OnOffControls health={health} isUninstalling={isUninstalling} onUninstall={setUninstalling} />
      <p class="secondary">{text.health.version(VERSION)}</p>
    </>
  );
}
