import type { ZendeskView } from '../protocol';

/** What the setup asks for. Folded once it is set up, and said to be invented: it looks like what must not be shown. */
export function SetupSecrets({ zendesk, isSetUp }: { zendesk: ZendeskView; isSetUp: boolean }) {
  const { client, token, subdomain } = zendesk;
  return (
    <details class="secrets soft" open={!isSetUp}>
      <summary>Credentials for the setup, invented for this demo</summary>
      {client && (
        <p class="token">
          Client for the setup: <code>{client.id}</code> · secret: <code>{client.secret}</code>
        </p>
      )}
      <p class="token">
        Token for the setup: <code>{token}</code> · subdomain: <code>{subdomain}</code>
      </p>
    </details>
  );
}
