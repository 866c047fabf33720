import { addMenu } from '../google/ui';
import { say } from '../text/say';

/**
 * The menu itself: what is done with requests every day, and the rest in submenus. It is also built before anything is authorized, so
 * it touches nothing else.
 */
export function buildMenu(): void {
  addMenu(say({ code: 'menu.title' }), [
    { caption: say({ code: 'menu.open-setup' }), handler: 'openSetup' },
    null,
    { caption: say({ code: 'menu.handle-waiting' }), handler: 'processPending' },
    { caption: say({ code: 'menu.retry-selected' }), handler: 'retrySelectedRows' },
    { caption: say({ code: 'menu.retry-failed' }), handler: 'retryFailedRows' },
    { caption: say({ code: 'menu.approve-selected' }), handler: 'approveSelectedRows' },
    { caption: say({ code: 'menu.reject-selected' }), handler: 'rejectSelectedRows' },
    null,
    {
      caption: say({ code: 'menu.idle' }),
      items: [
        { caption: say({ code: 'menu.check-idle' }), handler: 'planIdleReview' },
        { caption: say({ code: 'menu.review-plan' }), handler: 'reviewIdlePlan' },
        { caption: say({ code: 'menu.apply-plan' }), handler: 'applyIdlePlan' },
        { caption: say({ code: 'menu.release-plan' }), handler: 'releaseIdlePlan' },
        { caption: say({ code: 'menu.spare-selected' }), handler: 'spareSelectedRows' },
        { caption: say({ code: 'menu.restore-selected' }), handler: 'restoreSelectedAgents' },
        { caption: say({ code: 'menu.undo-run' }), handler: 'undoLastIdleRun' },
      ],
    },
    {
      caption: say({ code: 'menu.people' }),
      items: [
        { caption: say({ code: 'menu.extract-agents' }), handler: 'extractAgents' },
        { caption: say({ code: 'menu.block-selected' }), handler: 'blockSelectedRows' },
        { caption: say({ code: 'menu.person' }), handler: 'showPersonHistory' },
      ],
    },
    {
      caption: say({ code: 'menu.checks' }),
      items: [
        { caption: say({ code: 'menu.check-log' }), handler: 'checkLog' },
        { caption: say({ code: 'menu.make-evidence' }), handler: 'makeEvidence' },
        { caption: say({ code: 'menu.check-installation' }), handler: 'checkInstallation' },
      ],
    },
    { caption: say({ code: 'menu.update-dashboard' }), handler: 'updateDashboard' },
    null,
    { caption: say({ code: 'menu.help' }), handler: 'showHelp' },
  ]);
}
