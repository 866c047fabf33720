import * as v from 'valibot';
import { type Message, tell } from '../text/say';
import type { Credential } from '../zendesk/auth';

function secretText(what: Message) {
  return v.pipe(
    v.string(tell(what)),
    v.trim(),
    v.nonEmpty(tell(what)),
    v.regex(/^[\x21-\x7e]+$/, tell({ code: 'setup.no-blanks', what })),
  );
}

function tokenSchema() {
  return v.strictObject({ kind: v.literal('token'), token: secretText({ code: 'setup.token' }) });
}

function clientSchema() {
  return v.strictObject({
    kind: v.literal('client'),
    id: secretText({ code: 'setup.client-id' }),
    secret: secretText({ code: 'setup.client-secret' }),
  });
}

function unknownKind() {
  const message = tell({ code: 'setup.credential' });
  return v.object({ kind: v.custom<never>(() => false, message) }, message);
}

/** The credential's own word says which of the two it is to be. */
export function credentialSchema(): v.GenericSchema<unknown, Credential> {
  return v.lazy((input): v.GenericSchema<unknown, Credential> => {
    const kind = (input as { kind?: unknown } | null)?.kind;
    if (kind === 'token') return tokenSchema() as v.GenericSchema<unknown, Credential>;
    return (kind === 'client' ? clientSchema() : unknownKind()) as v.GenericSchema<unknown, Credential>;
  });
}

export function checkCredential(input: unknown): Credential | null {
  const parsed = v.safeParse(credentialSchema(), input);
  return parsed.success ? parsed.output : null;
}
