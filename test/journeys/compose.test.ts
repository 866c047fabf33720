/** The journeys of emails once more, on the build that is made with `--compose`. */

import './compose-build';
import './mail.test';
import './mailbox.test';
import './refused-mails.test';
import './alerts.test';
import './check-installation.test';
