import { startHelpPage } from './help-page';

// What the server adds comes at the end of the page, after this script.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', startHelpPage);
else startHelpPage();
