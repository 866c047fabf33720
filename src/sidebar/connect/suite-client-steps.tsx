import { WithBoldWords } from '../components/with-bold-words';
import { useSetupWizard } from '../setup-wizard';
import { parseSubdomain, validateSubdomain, zendeskHost } from '../subdomain';
import { text } from '../text/text';

/** How an OAuth client is made in Zendesk, click by click. */
export function SuiteClientSteps() {
  const { state } = useSetupWizard();
  const { subdomain } = state.drafts.connect;
  const isAddressKnown = validateSubdomain(subdomain) === null;
  return (
    <ol class="instructions">
      {text.connect.suiteClientSteps.map((sentence, index) => (
        <li key={String(index)}>
          <WithBoldWords sentence={sentence} />
          {index === 1 && isAddressKnown && (
            <>
              {' '}
              <a href={clientsPage(subdomain)} target="_blank" rel="noreferrer">
                {text.connect.openThatPage}
              </a>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

function clientsPage(subdomain: string): string {
  return `https://${zendeskHost(parseSubdomain(subdomain))}/admin/apps-integrations/apis/zendesk-api/oauth_clients`;
}
