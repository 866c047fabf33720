import type { setup as english } from '../../en/setup';
import type { Told } from '../../told';

/** The columns of the form, as after „mit“. */
const COLUMNS = {
  requester: 'der E-Mail-Adresse der anfragenden Person',
  email: 'der E-Mail-Adresse des neuen Agenten',
  firstName: 'dem Vornamen',
  lastName: 'dem Nachnamen',
  department: 'der Abteilung',
  until: 'dem letzten Tag des Zugangs',
  language: 'der Sprache der E-Mails',
  role: 'der Rolle',
};

const MISSING = { role: 'Rolle', group: 'Gruppe', 'capacity rule': 'Kapazitätsregel' };

/** What is wrong with a setup, or still missing in it; each says what to do. */
export function setup(): Told<typeof english> {
  return {
    'setup.unknown-setting': 'Diese Einstellung gibt es nicht. Lassen Sie sie weg.',
    'setup.wrong-kind': 'Die Angabe fehlt oder ist von der falschen Art. Geben Sie sie neu ein.',
    'setup.list': 'Geben Sie eine Liste ein.',
    'setup.too-many-addresses': ({ most }) =>
      `Geben Sie höchstens ${most === 1 ? '1 Adresse' : `${most} Adressen`} ein.`,
    'setup.yes-or-no': 'Wählen Sie Ja oder Nein.',
    'setup.address': 'Geben Sie eine E-Mail-Adresse ein.',
    'setup.wrong-address': ({ problem }, say) => `Geben Sie eine E-Mail-Adresse ein: ${say(problem)}.`,
    'setup.domain': 'Geben Sie eine Domain wie acme.com ein.',
    'setup.wrong-domain': ({ domain }) =>
      `„${domain}“ ist keine Domain. Geben Sie sie wie acme.com ein, in einfachen Buchstaben.`,

    'setup.product': 'Wählen Sie chat oder support.',
    'setup.subdomain': 'Geben Sie Ihre Zendesk-Subdomain ein: acme bei https://acme.zendesk.com.',
    'setup.wrong-subdomain':
      'Geben Sie nur den ersten Teil Ihrer Zendesk-Adresse ein: acme bei https://acme.zendesk.com.',
    'setup.host': 'Wählen Sie zendesk oder zopim.',
    'setup.support-host':
      'Konten von Zendesk Suite gibt es nur unter Ihrer eigenen Zendesk-Adresse. Wählen Sie zendesk als Host oder Zendesk Chat als Produkt.',
    'setup.credential': 'Geben Sie ein Zugriffstoken oder ID und Geheimnis eines OAuth-Clients ein.',
    'setup.token': 'Geben Sie das Zugriffstoken ein.',
    'setup.client-id': 'Geben Sie die Client-ID ein.',
    'setup.client-secret': 'Geben Sie das Client-Geheimnis ein.',
    'setup.no-blanks': ({ what }, say) => `${say(what)} Leerzeichen kommen darin nicht vor.`,

    'setup.response-sheet': 'Wählen Sie das Antwortblatt.',
    'setup.column': ({ column }) => `Wählen Sie die Spalte mit ${COLUMNS[column]}.`,
    'setup.column-absent': ({ title, sheet }) =>
      `Im Tabellenblatt „${sheet}“ gibt es keine Spalte „${title}“. Wählen Sie eine andere.`,
    'setup.column-ambiguous': ({ title }) =>
      `Mehrere Spalten heißen „${title}“. Benennen Sie eine davon im Tabellenblatt um.`,
    'setup.own-sheet': ({ sheet }) =>
      `Das Tabellenblatt „${sheet}“ gehört zu Chat Access. Wählen Sie das Tabellenblatt, in das das Formular schreibt.`,
    'setup.own-column': ({ title }) =>
      `Die Spalte „${title}“ gehört zu Chat Access. Wählen Sie eine Spalte des Formulars.`,
    'setup.column-twice': ({ title }) =>
      `Die Spalte „${title}“ ist zweimal gewählt. Wählen Sie hier eine andere.`,

    'setup.domains': 'Geben Sie mindestens eine Domain ein.',
    'setup.public-domain': ({ domain, kind }) =>
      kind === 'mailbox'
        ? `Unter ${domain} kann jeder eine Adresse bekommen; also könnte jeder Zugang erhalten.`
        : `${domain} wird von vielen Organisationen gemeinsam verwendet.`,
    'setup.approval': 'Wählen Sie none, unlisted oder everyone.',
    'setup.reenable': 'Wählen Sie always, ours oder ask.',
    'setup.accounts-a-day':
      'Geben Sie eine ganze Zahl von Konten am Tag ein, mindestens 1, oder lassen Sie das Feld leer, um nicht zu begrenzen. Soll jede Anfrage genehmigt werden, wählen Sie das unter „Genehmigung“.',
    'setup.approver-not-editor': ({ approvers }) =>
      `${approvers.join(', ')} ${approvers.length === 1 ? 'kann' : 'können'} diese Tabelle laut Google nicht bearbeiten und daher nichts genehmigen. Geben Sie die Tabelle für ${approvers.length === 1 ? 'diese Adresse' : 'diese Adressen'} mit der Rolle „Mitbearbeiter“ frei.`,
    'setup.department': 'Geben Sie den Namen einer Abteilung ein.',
    'setup.role': 'Geben Sie den Namen einer Rolle ein, oder wählen Sie die Standardrolle für Agenten.',
    'setup.answer': 'Geben Sie eine Antwort des Formulars ein.',
    'setup.answers-alike': ({ answer }) =>
      `Die Antwort „${answer}“ steht zweimal in der Liste: Großbuchstaben und Leerzeichen am Anfang oder Ende machen keinen Unterschied. Entfernen Sie eine der beiden.`,
    'setup.no-departments':
      'Wählen Sie mindestens eine Abteilung für diese Antwort, oder entfernen Sie die Antwort.',
    'setup.chat': 'Wählen Sie check, set oder ignore.',
    'setup.language': 'Wählen Sie eine der Sprachen en, de, fr, es und pt.',
    'setup.digest': 'Wählen Sie off, admins oder requesters.',
    'setup.capacity-rule': 'Geben Sie den Namen einer Kapazitätsregel ein, oder lassen Sie das Feld leer.',
    'setup.disable-by': 'Wählen Sie downgrade, suspend oder both.',
    'setup.open-tickets': 'Wählen Sie spare oder ignore.',
    'setup.protected-role':
      'Chat Access richtet keine Konten mit der Rolle „Owner“ oder „Administrator“ ein. Wählen Sie eine andere Rolle.',

    'setup.role-needed':
      'Dieses Zendesk-Konto hat eigene Rollen. Wählen Sie diejenige, die neue Agenten erhalten.',
    'setup.role-without-chat': ({ name }) =>
      `Die Rolle „${name}“ erlaubt keinen Chat. Wählen Sie eine andere; die Rolle „Light Agent“ wird nur vergeben, wenn der Zugriff auf den Chat nicht geprüft wird.`,
    'setup.not-in-zendesk': ({ what, name }) =>
      `In Zendesk gibt es keine ${MISSING[what]} „${name}“. Wählen Sie eine andere.`,

    'setup.mail-subject': 'Geben Sie einen Betreff ein.',
    'setup.mail-body': 'Geben Sie den Text der E-Mail ein.',
    'setup.unknown-merge-field': ({ field, known }) =>
      `Den Platzhalter {{${field}}} gibt es nicht. Wählen Sie einen von ${known.map((each) => `{{${each}}}`).join(', ')}.`,
    'setup.open-merge-field':
      'Ein Platzhalter ist nicht geschlossen. Schreiben Sie ihn wie {{name}}, mit zwei geschweiften Klammern auf jeder Seite.',
    'setup.too-long': ({ most }) => `Verwenden Sie höchstens ${most} Zeichen.`,

    'setup.idle-mode': 'Wählen Sie off, report oder act.',
    'setup.days': 'Geben Sie eine ganze Zahl von Tagen ein, mindestens 1.',
    'setup.days-of-warning':
      'Geben Sie eine ganze Zahl von Tagen ein, oder lassen Sie das Feld leer, um nicht zu warnen.',
    'setup.days-until-deleted':
      'Geben Sie eine ganze Zahl von Tagen ein, oder lassen Sie das Feld leer, um nie zu löschen.',
    'setup.report-first':
      'Die Regeln für ungenutzte Konten betreffen mehr Konten als zuvor: Die nächste tägliche Prüfung berichtet nur, was sie tun würde.',
    'setup.exemption': 'Geben Sie eine E-Mail-Adresse oder eine ganze Domain wie @acme.com ein.',
    'setup.percentage': 'Geben Sie einen ganzen Prozentsatz von 0 bis 100 ein.',
    'setup.count': 'Geben Sie eine ganze Zahl ab 0 ein.',

    'setup.no-subdomain': 'Geben Sie Ihre Zendesk-Subdomain ein.',
    'setup.no-credential': 'Geben Sie Zugangsdaten für Zendesk ein.',
    'setup.no-sheet': 'Wählen Sie das Tabellenblatt, in das das Formular schreibt.',
    'setup.not-owner': ({ owner }) =>
      `Chat Access läuft im Namen von ${owner}. Nur diese Person kann die Verbindung ändern, solange Chat Access eingeschaltet ist.`,
    'setup.address-changed':
      'Die Zendesk-Adresse hat sich geändert. Bitte geben Sie die Zugangsdaten neu ein, damit sie nicht versehentlich an eine andere Adresse gesendet werden.',
    'setup.too-large': 'Die Einrichtung ist zu groß. Kürzen Sie die Listen oder die Texte der E-Mails.',
  };
}
