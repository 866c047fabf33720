import { TextField } from '../components/text-field';
import { WithBoldWords } from '../components/with-bold-words';
import { useSetupWizard } from '../setup-wizard';
import { parseSubdomain, validateSubdomain, zendeskHost } from '../subdomain';
import { text } from '../text/text';

/** How a token of stand-alone Chat is fetched: Zendesk has no page that shows one. */
export function ChatTokenSteps() {
  const { wizard, state } = useSetupWizard();
  const { subdomain, id } = state.drafts.connect;
  const isKnown = validateSubdomain(subdomain) === null && id.trim() !== '';
  return (
    <ol class="instructions">
      <li>
        <WithBoldWords sentence={text.connect.chatClient} />
        <TextField
          field="connection.credential.id"
          label={text.connect.clientId}
          value={id}
          onEdit={(typed) => wizard.editDraft('connect', { id: typed })}
        />
      </li>
      <li>
        {/* Without an address it is plain text. */}
        <a
          href={isKnown ? authorizationPage(parseSubdomain(subdomain), id.trim()) : undefined}
          target="_blank"
          rel="noreferrer"
        >
          {text.connect.openThatPage}
        </a>
        <WithBoldWords sentence={text.connect.allow} />
      </li>
      <li>{text.connect.pasteAddress}</li>
    </ol>
  );
}

/** Source: https://developer.zendesk.com/documentation/live-chat/getting-started/auth/ */
function authorizationPage(subdomain: string, clientId: string): string {
  const host = zendeskHost(subdomain);
  return `https://${host}/oauth2/chat/authorizations/new?response_type=token&client_id=${encodeURIComponent(clientId)}&redirect_uri=http%3A%2F%2Flocalhost&scope=read%20write`;
}
