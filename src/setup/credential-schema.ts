import * as v from 'valibot';
import type { Credential } from '../zendesk/auth';

const SecretText = (message: string) =>
  v.pipe(
    v.string(message),
    v.trim(),
    v.nonEmpty(message),
    v.regex(/^[\x21-\x7e]+$/, `${message} It has no blanks.`),
  );

const TokenSchema = v.strictObject({
  kind: v.literal('token'),
  token: SecretText('Enter the access token.'),
});

const ClientSchema = v.strictObject({
  kind: v.literal('client'),
  id: SecretText('Enter the client ID.'),
  secret: SecretText('Enter the client secret.'),
});

const NO_KIND = 'Enter an access token, or the ID and secret of an OAuth client.';
const UnknownKind = v.object({ kind: v.custom<never>(() => false, NO_KIND) }, NO_KIND);

/** The credential's own word says which of the two it is to be. */
export const CredentialSchema = v.lazy((input) => {
  const kind = (input as { kind?: unknown } | null)?.kind;
  if (kind === 'token') return TokenSchema;
  return kind === 'client' ? ClientSchema : UnknownKind;
}) as v.GenericSchema<unknown, Credential>;

export function checkCredential(input: unknown): Credential | null {
  const parsed = v.safeParse(CredentialSchema, input);
  return parsed.success ? parsed.output : null;
}
