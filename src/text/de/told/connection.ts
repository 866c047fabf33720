import type { connection as english } from '../../en/connection';
import type { Told } from '../../told';
import { grouped } from './numbers';

const ENTER_AGAIN = {
  token:
    'Erstellen Sie ein Token für Zendesk Chat (ein Token für Zendesk Support funktioniert dort nicht) und geben Sie es neu ein.',
  client: 'Geben Sie ID und Geheimnis des Clients neu ein.',
};

/** How a credential for Zendesk Suite is made. */
const SUITE_CLIENT =
  'Öffnen Sie in Zendesk Admin Center > Apps und Integrationen > APIs > OAuth-Clients, fügen Sie einen Client vom Typ „Vertraulich“ hinzu und geben Sie seinen Bezeichner (Identifier) und sein Geheimnis (Secret) ein.';

const SUITE_AGAIN = {
  token: `Geben Sie das Token neu ein, oder verwenden Sie stattdessen einen OAuth-Client. ${SUITE_CLIENT}`,
  client: `Geben Sie Bezeichner und Geheimnis neu ein, oder legen Sie einen neuen Client an. ${SUITE_CLIENT}`,
};

const PRODUCTS = { chat: 'Zendesk Chat', support: 'Zendesk Suite' };
/** As the sidebar lists them. */
const CHOICES = { ...PRODUCTS, support: 'Zendesk Suite oder Support' };

function notAccepted(said: string): string {
  return `Zendesk akzeptiert diese Zugangsdaten nicht.${said ? ` Die Antwort: ${said}.` : ''}`;
}

/** What a test of the connection has found, and the way out. */
export function connection(): Told<typeof english> {
  return {
    'connection.none-saved': 'Geben Sie Zugangsdaten ein: Für diese Zendesk-Adresse sind keine gespeichert.',
    'connection.works': ({ email, role, seats }) =>
      `Verbunden als ${email} (${role}). Chat Access darf Konten lesen und ändern.` +
      (seats
        ? ` Der Zendesk-Plan hat ${seats === 1 ? 'einen Agentenplatz' : `${grouped(seats)} Agentenplätze`}.`
        : ''),
    'connection.sandbox':
      'Das ist eine Sandbox von Zendesk: Änderungen hier betreffen Ihr echtes Zendesk-Konto nicht.',
    'connection.role-to-choose':
      'Bevor Sie Chat Access einschalten, wählen Sie im Schritt „Wer Zugang erhält“ die Rolle neuer Agenten: Dieses Zendesk-Konto hat eigene Rollen.',
    'connection.no-answer': ({ subdomain, reason }, say) =>
      `Keine Antwort von https://${subdomain}.zendesk.com (${say(reason)}). Prüfen Sie die Subdomain und versuchen Sie es in einer Minute erneut.`,
    'connection.no-such-account': ({ subdomain }) =>
      `Unter https://${subdomain}.zendesk.com gibt es kein Zendesk-Konto, oder es ist dort nicht erreichbar. Prüfen Sie die Subdomain: Sie ist der erste Teil der Adresse, die Sie bei der Arbeit in Zendesk sehen.`,

    'connection.unauthorized': ({ reason, kind }, say) => `${notAccepted(say(reason))} ${ENTER_AGAIN[kind]}`,
    'connection.unauthorized-by-suite': ({ reason, kind }, say) =>
      `${notAccepted(say(reason))} ${SUITE_AGAIN[kind]}`,
    'connection.unauthorized-anywhere': ({ kind }) =>
      `Weder Zendesk Suite noch Zendesk Chat akzeptiert diese Zugangsdaten. ${SUITE_AGAIN[kind]}`,
    'connection.opens-nothing': ({ kind }) =>
      'Zendesk hat diese Zugangsdaten ausgestellt, lehnt aber jeden Aufruf damit ab: Der Geltungsbereich (Scope) ist zu klein oder falsch geschrieben, oder die Person, der sie gehören, hat das Team verlassen. ' +
      (kind === 'token'
        ? 'Erstellen Sie mit Administratorrechten ein Token mit den Scopes read und write.'
        : 'Erstellen Sie den Client mit Administratorrechten und lassen Sie die zulässigen Scopes leer, oder erlauben Sie read und write.'),

    'connection.not-chat': ({ subdomain, answer }) =>
      `https://${subdomain}.zendesk.com hat mit ${answer} geantwortet. Prüfen Sie die Subdomain und ob das Konto Zendesk Chat hat.`,
    'connection.not-suite': ({ subdomain, answer }) =>
      `https://${subdomain}.zendesk.com hat mit ${answer} geantwortet. Prüfen Sie die Subdomain und ob das Konto Zendesk Support oder Suite hat.`,
    'connection.other-product': ({ email, product }) =>
      `Verbunden als ${email}, aber die Personen dieses Kontos werden in ${PRODUCTS[product]} verwaltet. Wählen Sie ${CHOICES[product]} als Produkt.`,
    'connection.chat-credential': `Das sind Zugangsdaten für Zendesk Chat, aber die Personen dieses Kontos werden in Zendesk Suite verwaltet. Verwenden Sie einen OAuth-Client, mit ${CHOICES.support} als Produkt. ${SUITE_CLIENT}`,

    'connection.untested': ({ email, reason }, say) =>
      `Verbunden als ${email}, aber Chat Access konnte nicht feststellen, ob es Konten ändern darf (${say(reason)}). Versuchen Sie es in einer Minute erneut.`,
    'connection.read-only': ({ email, role }) =>
      `Verbunden als ${email} (${role}); diese Person darf Konten lesen, aber nicht ändern. ` +
      `Falls Ihr Chat-Konto in Zendesk Support oder Suite erstellt wurde, werden die Personen dort verwaltet und nicht in Chat: Wählen Sie dann ${CHOICES.support} als Produkt und verwenden Sie einen OAuth-Client; ` +
      'andernfalls verwenden Sie die Zugangsdaten einer Person mit Administratorrechten, mit den Scopes read und write.',
    'connection.scope-too-small': ({ email, role }) =>
      `Verbunden als ${email} (${role}), aber der Geltungsbereich (Scope) dieser Zugangsdaten ist zu klein. Erstellen Sie sie neu mit den Scopes read und write, oder verwenden Sie einen OAuth-Client ohne eingeschränkte Scopes.`,
    'connection.role-too-small': ({ email, role }) =>
      `Verbunden als ${email} (${role}), aber diese Rolle darf keine Teammitglieder verwalten. Lassen Sie den OAuth-Client oder das Token von einer Person mit Administratorrechten in Zendesk erstellen.`,
    'connection.no-choices':
      'Zendesk listet seine Abteilungen und Rollen im Moment nicht auf. Testen Sie die Verbindung.',
  };
}
