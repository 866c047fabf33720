import { useState } from 'preact/hooks';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { Heading } from '../components/heading';
import type { SetupAnswer } from '../contract';
import { unfinishedWork } from '../idle/unfinished-work';
import { useSetupWizard } from '../setup-wizard';
import { useTask } from '../use-task';
import { conditionOf } from './condition';
import { ConditionCard } from './condition-card';
import { Facts } from './facts';
import { HeldPlan } from './held-plan';
import { IdleCard } from './idle-card';
import { JobProgress } from './job-progress';
import { Pausing } from './pausing';
import { RecentChart } from './recent-chart';
import { Repair } from './repair';
import { Switches } from './switches';

/** How the desk is, and what can be done about it. */
export function HealthView({ answer }: { answer: SetupAnswer }) {
  const { wizard, state } = useSetupWizard();
  const { health } = answer;
  const [leaving, setLeaving] = useState(false);
  const looking = useTask(() => wizard.load());
  return (
    <>
      <Heading level={1}>Health</Heading>
      {state.announcement && <p class="secondary">{state.announcement}</p>}
      <ConditionCard health={health} condition={conditionOf(health)} />
      <Pausing health={health} />
      {!leaving && <Repair health={health} />}
      <HeldPlan idle={health.idle} />
      <JobProgress health={health} awaited={unfinishedWork(health)} onEnd={() => void looking.run()} />
      <Facts answer={answer} />
      {health.recent && <RecentChart days={health.recent} />}
      <IdleCard answer={answer} />
      <FailureNotice task={looking} />
      <div class="buttons">
        <Button isBusy={looking.isBusy} onClick={() => void looking.run()}>
          {looking.isBusy ? 'Looking\u2026' : 'Refresh'}
        </Button>
        <Button onClick={() => wizard.goTo('ready')}>Edit setup</Button>
      </div>
      <Switches health={health} leaving={leaving} onLeave={setLeaving} />
    </>
  );
}
