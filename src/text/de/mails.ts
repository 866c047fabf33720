import type { MailTemplates } from '../mailed';
import { NOTHING_CHANGED } from './requests';

const SIGN_IN = `Anmeldeadresse: {{email}}
Anmeldung unter: {{signIn}}`;

const FORGOTTEN =
  'Falls die Anmeldung nicht gelingt, lässt sich mit „Forgot password“ auf der Anmeldeseite ein neues Passwort festlegen.';

const failed = (what: string) => `Guten Tag,

Ihre Anfrage nach ${what} für {{email}} konnte noch nicht abgeschlossen werden. Die Administration sieht sie in der Tabelle und kümmert sich darum; Sie müssen das Formular nicht erneut absenden.

{{detail}}`;

const rejected = (what: string) => `Guten Tag,

Ihre Anfrage nach ${what} für {{email}} konnte nicht erfüllt werden.

{{detail}}`;

const ending = (what: string) => `Guten Tag {{firstName}},

Ihr ${what} mit der Adresse {{email}} wurde für begrenzte Zeit eingerichtet und endet bald.

{{detail}}`;

const approval = (what: string) => `Guten Tag,

{{requester}} beantragt ${what} für {{name}} ({{email}}).

{{detail}}

Die Zeile: {{row}}

Um zu entscheiden, markieren Sie die Zeile und wählen Sie Chat Access > Ausgewählte Zeilen genehmigen oder Ausgewählte Zeilen ablehnen. Ohne Entscheidung wird die Anfrage nach 14 Tagen abgelehnt.`;

/** The mails about accounts of Zendesk Chat. */
export function chat(): MailTemplates {
  return {
    created: {
      subject: 'Chat-Konto für {{name}} eingerichtet',
      body: `Guten Tag,

das angeforderte Zendesk-Chat-Konto ist bereit.

Person: {{name}}
${SIGN_IN}

Die nächsten Schritte:
1. {{firstName}} öffnet die Anmeldeseite, wählt „Forgot password“ und legt ein Passwort fest. Passwörter werden nicht per E-Mail verschickt.
2. Legen Sie in Zendesk Chat das Chatlimit für {{firstName}} fest.
3. Legen Sie die Support-Adresse fest, falls Ihr Team eine verwendet.`,
    },
    enabled: {
      subject: 'Chat-Konto für {{name}} aktiviert',
      body: `Guten Tag,

für {{name}} gab es bereits ein Zendesk-Chat-Konto, das deaktiviert war. Es ist jetzt wieder aktiv.

${SIGN_IN}

Das bisherige Passwort gilt weiterhin. Falls es nicht mehr bekannt ist, lässt sich mit „Forgot password“ auf der Anmeldeseite ein neues festlegen.
Bitte prüfen Sie in Zendesk Chat das Chatlimit und die Support-Adresse für {{firstName}}.`,
    },
    unchanged: {
      subject: '{{name}} hat bereits ein Chat-Konto',
      body: `Guten Tag,

{{name}} hat bereits ein aktives Zendesk-Chat-Konto. ${NOTHING_CHANGED}

${SIGN_IN}

${FORGOTTEN}`,
    },
    rejected: {
      subject: 'Chat-Zugang für {{email}} abgelehnt',
      body: rejected('einem Zugang zu Zendesk Chat'),
    },
    failed: {
      subject: 'Chat-Zugang für {{email}} muss geprüft werden',
      body: failed('einem Zugang zu Zendesk Chat'),
    },
    warning: {
      subject: 'Ihr Zendesk-Chat-Konto wird bald deaktiviert',
      body: `Guten Tag {{firstName}},

Ihr Zendesk-Chat-Konto {{email}} wurde seit einiger Zeit nicht genutzt und wird bald deaktiviert.

{{detail}}

Anmeldung unter: {{signIn}}`,
    },
    ending: {
      subject: 'Ihr Zugang zu Zendesk Chat endet bald',
      body: ending('Zugang zu Zendesk Chat'),
    },
    approval: {
      subject: 'Genehmigung erforderlich: Chat-Zugang für {{name}}',
      body: approval('Zugang zu Zendesk Chat'),
    },
    digest: {
      subject: 'Chat-Zugang in der letzten Woche: {{summary}}',
      body: `Guten Tag,

das ist vom {{from}} bis zum {{until}} beim Zugang zum Chat geschehen.

{{detail}}`,
    },
  };
}

/** What is different where people are agents of Zendesk Suite. */
export function support(): MailTemplates {
  const { rejected: ofRejected, failed: ofFailed, approval: ofApproval, digest } = chat();
  return {
    created: {
      subject: 'Chat-Zugang für {{name}} eingerichtet',
      body: `Guten Tag,

für {{name}} gibt es in Zendesk jetzt einen Agentenzugang mit Zugriff auf den Chat.

${SIGN_IN}

Die nächsten Schritte:
1. {{firstName}} meldet sich an. Wenn sich Ihr Team mit einem Passwort anmeldet, verschickt Zendesk eine E-Mail, über die es festgelegt wird; bei Single Sign-on ist keines nötig.
2. Legen Sie die Support-Adresse fest, falls Ihr Team eine verwendet.`,
    },
    enabled: {
      subject: 'Chat-Zugang für {{name}} aktiviert',
      body: `Guten Tag,

{{name}} war in Zendesk bereits bekannt und hat jetzt Zugriff auf den Chat.

${SIGN_IN}

${FORGOTTEN}`,
    },
    unchanged: {
      subject: '{{name}} hat bereits Zugriff auf den Chat',
      body: `Guten Tag,

{{name}} hat in Zendesk bereits Zugriff auf den Chat. ${NOTHING_CHANGED}

${SIGN_IN}

${FORGOTTEN}`,
    },
    rejected: { ...ofRejected, body: rejected('einem Chat-Zugang in Zendesk') },
    failed: { ...ofFailed, body: failed('einem Chat-Zugang in Zendesk') },
    warning: {
      subject: 'Ihr Chat-Zugang in Zendesk endet bald',
      body: `Guten Tag {{firstName}},

Sie haben Zendesk mit der Adresse {{email}} seit einiger Zeit nicht genutzt, und Ihr Agentenzugang endet bald.

{{detail}}

Anmeldung unter: {{signIn}}`,
    },
    ending: {
      subject: 'Ihr befristeter Chat-Zugang in Zendesk endet bald',
      body: ending('Chat-Zugang in Zendesk'),
    },
    approval: { ...ofApproval, body: approval('einen Chat-Zugang in Zendesk') },
    digest,
  };
}
