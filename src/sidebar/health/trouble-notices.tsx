import type { Health } from '../../contract';
import { Notice } from '../components/notice';
import { formatDateTime } from '../dates';
import { zendeskHost } from '../subdomain';
import { text } from '../text/text';

/** What keeps part of the work from being done while the rest goes on, and what to do about it. */
export function TroubleNotices({ health, subdomain }: { health: Health; subdomain: string }) {
  return (
    <>
      {health.troubles.map(({ cause, since, message }) => (
        <Notice key={cause} kind="error">
          <p>{message}</p>
          {cause === 'chat-access' && (
            <p>
              <a href={teamPage(subdomain)} target="_blank" rel="noreferrer">
                {text.troubles.teamPage}
              </a>
            </p>
          )}
          <p class="secondary">{text.troubles.since(formatDateTime(since))}</p>
        </Notice>
      ))}
    </>
  );
}

/** Source: https://support.zendesk.com/hc/en-us/articles/4408886939930 */
function teamPage(subdomain: string): string {
  return `https://${zendeskHost(subdomain)}/admin/people/team/members`;
}
