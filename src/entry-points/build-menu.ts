import { personLanguage } from '../google/session';
import { addMenu } from '../google/ui';
import { speakTo, tell } from '../text/say';

/**
 * The menu itself: what is done with requests every day, and the rest in submenus. It is also built before anything is authorized, so
 * it touches nothing else but asks for the language of the person, which needs no authorization.
 */
export function buildMenu(): void {
  speakTo(personLanguage);
  addMenu(tell({ code: 'menu.title' }), [
    { caption: tell({ code: 'menu.open-setup' }), handler: 'openSetup' },
    null,
    { caption: tell({ code: 'menu.handle-waiting' }), handler: 'processPending' },
    { caption: tell({ code: 'menu.retry-selected' }), handler: 'retrySelectedRows' },
    { caption: tell({ code: 'menu.retry-failed' }), handler: 'retryFailedRows' },
    { caption: tell({ code: 'menu.approve-selected' }), handler: 'approveSelectedRows' },
    { caption: tell({ code: 'menu.reject-selected' }), handler: 'rejectSelectedRows' },
    null,
    {
      caption: tell({ code: 'menu.idle' }),
      items: [
        { caption: tell({ code: 'menu.check-idle' }), handler: 'planIdleReview' },
        { caption: tell({ code: 'menu.review-plan' }), handler: 'reviewIdlePlan' },
        { caption: tell({ code: 'menu.apply-plan' }), handler: 'applyIdlePlan' },
        { caption: tell({ code: 'menu.release-plan' }), handler: 'releaseIdlePlan' },
        { caption: tell({ code: 'menu.spare-selected' }), handler: 'spareSelectedRows' },
        { caption: tell({ code: 'menu.restore-selected' }), handler: 'restoreSelectedAgents' },
        { caption: tell({ code: 'menu.undo-run' }), handler: 'undoLastIdleRun' },
      ],
    },
    {
      caption: tell({ code: 'menu.people' }),
      items: [
        { caption: tell({ code: 'menu.extract-agents' }), handler: 'extractAgents' },
        { caption: tell({ code: 'menu.block-selected' }), handler: 'blockSelectedRows' },
        { caption: tell({ code: 'menu.person' }), handler: 'showPersonHistory' },
      ],
    },
    {
      caption: tell({ code: 'menu.checks' }),
      items: [
        { caption: tell({ code: 'menu.check-log' }), handler: 'checkLog' },
        { caption: tell({ code: 'menu.make-evidence' }), handler: 'makeEvidence' },
        { caption: tell({ code: 'menu.check-installation' }), handler: 'checkInstallation' },
      ],
    },
    { caption: tell({ code: 'menu.update-dashboard' }), handler: 'updateDashboard' },
    null,
    { caption: tell({ code: 'menu.help' }), handler: 'showHelp' },
  ]);
}
