import { approve } from './approvals-hands';
import { APPROVER } from './approvals-installation';
import { LEAD } from './installation';
import { mailBuild } from './mail-build';
import {
  ask,
  LANGUAGE,
  type LanguageInstallation,
  lastLanguage,
  PRODUCTS,
} from './mail-language-installation';

const [[, newInstallation]] = PRODUCTS;

const FRENCH = { mail: { language: 'fr' } };

function saveMail({ google }: LanguageInstallation, mail: Record<string, unknown>): void {
  expect(google.call('saveSetup', { mail })).toMatchObject({ ok: true });
}

function type({ google }: LanguageInstallation, title: string, row: number, text: string): void {
  const { sheet } = google.form;
  sheet.set(`${String.fromCharCode(65 + sheet.header().indexOf(title))}${row}`, text);
}

describe.each(PRODUCTS)('the language of the emails, on %s,', (_, make) => {
  it('is the one that the answer names: by its code, its own name or its English name', () => {
    const installation = make(FRENCH);
    const answers = [
      ...['de', 'DEUTSCH', ' german '],
      ...['FR', 'français', 'French', 'es', 'ESPAÑOL', 'spanish'],
      ...['pt', 'Português', 'portuguese', 'EN', 'english'],
    ];
    const sent = answers.map((answer, index) => {
      const row = ask(installation, answer, `agent${index}@acme.example`);
      expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Mail: 'Sent: created' });
      expect(installation.row(row).Detail).toMatch(/^Created an account for Ana Silva/);
      return lastLanguage(installation);
    });
    const [de, fr, es, pt, en] = [
      ['de', 'de', 'de'],
      ['fr', 'fr', 'fr'],
      ['es', 'es', 'es'],
      ['pt', 'pt', 'pt'],
      ['en', 'en'],
    ];
    expect(sent).toEqual([de, fr, es, pt, en].flat());
  });

  it.each(['', 'Klingon', '=HYPERLINK("x")', 'de, fr'])(
    'is the one of the setup if the answer is %j',
    (answer) => {
      const installation = make(FRENCH);
      const row = ask(installation, answer);
      expect(lastLanguage(installation)).toBe('fr');
      expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Mail: 'Sent: created' });
      expect(installation.google.sent[0]?.body).not.toContain('Klingon');
    },
  );

  it('is the one of the setup if the form asks for none, and English unless one is chosen', () => {
    const installation = make({ columns: {} });
    installation.submit();
    expect(lastLanguage(installation)).toBe('en');
    saveMail(installation, { language: 'de' });
    installation.submit({ email: 'ben@acme.example' });
    expect(lastLanguage(installation)).toBe('de');
  });

  it('is also that of what the mail says of a rejection, while the row stays English', () => {
    const installation = make();
    const row = ask(installation, 'Português', 'ana@elsewhere.example');
    const [mail] = installation.google.sent;
    expect(mail).toMatchObject({ to: LEAD, subject: 'Acesso ao chat negado para ana@elsewhere.example' });
    expect(mail?.body).toContain(
      'Acesso não criado: elsewhere.example não está na lista de domínios permitidos (acme.example).',
    );
    expect(mail?.body).toMatch(/\n\nRequest R-[0-9a-f]{12}$/);
    expect(installation.row(row).Detail).toMatch(/^Not created: elsewhere.example is not on the list/);
  });

  it('is also that of a mail that can be sent only later', () => {
    const installation = make();
    installation.google.faults.next(mailBuild.draft, { message: 'Gmail operation not allowed.' });
    const row = ask(installation, 'Deutsch');
    expect(installation.row(row).Mail).toBe('Queued: created');
    installation.google.advance({ minutes: 30 });
    expect(installation.row(row).Mail).toBe('Sent: created');
    expect(lastLanguage(installation)).toBe('de');
  });

  it('is also that of a mail that must not repeat what was typed', () => {
    const installation = make();
    const row = ask(installation, 'es', 'not an address');
    const [mail] = installation.google.sent;
    expect(mail?.body).toContain('debe indicarse exactamente una dirección');
    expect(mail?.subject).toBe('Acceso al chat denegado para una persona sin dirección válida');
    expect(installation.row(row).Mail).toBe('Sent: rejected');
  });

  it('leaves the texts that the admin has saved as they are', () => {
    const templates = { created: { subject: 'Ready: {{name}}', body: 'Fertig. {{detail}}' } };
    const installation = make({ mail: { templates } });
    ask(installation, 'fr');
    const [mail] = installation.google.sent;
    expect(mail?.subject).toBe('Ready: Ana Silva');
    expect(mail?.body).toContain('Fertig. Le compte pour Ana Silva (ana@acme.example) a été créé.');
  });

  it('of those who approve is the one of the setup, and that of the requester the one of the answer', () => {
    const access = { approval: 'everyone', approvers: [APPROVER] };
    const installation = make({ access, mail: { language: 'de' } });
    const row = ask(installation, 'fr');
    const [question] = installation.google.sent;
    expect(question).toMatchObject({
      to: APPROVER,
      subject: 'Genehmigung erforderlich: Chat-Zugang für Ana Silva',
    });
    expect(question?.body).toContain('Damit würde ein Konto für ana@acme.example eingerichtet.');
    approve(installation, row);
    installation.google.advance({ minutes: 10 });
    expect(installation.row(row)).toMatchObject({ Status: '✓ Done', Mail: 'Sent: created' });
    expect(lastLanguage(installation)).toBe('fr');
  });

  it('makes no other request: the id is the same, and an answer edited in it alone starts nothing', () => {
    const installation = make();
    const row = ask(installation, 'de');
    const before = installation.row(row);
    installation.takeCalls();
    installation.google.advance({ minutes: 1 });
    type(installation, LANGUAGE, row, 'fr');
    installation.google.advance({ minutes: 30 });
    expect(installation.row(row)).toEqual({ ...before, [LANGUAGE]: 'fr' });
    installation.google.call('saveSetup', { responses: { columns: { language: '' } } });
    installation.google.advance({ minutes: 30 });
    expect(installation.row(row)).toEqual({ ...before, [LANGUAGE]: 'fr' });
    expect(installation.google.sent).toHaveLength(1);
    expect(installation.takeCalls().filter((call) => !call.startsWith('GET'))).toEqual([]);
  });

  it('alone asks for nothing', () => {
    const installation = make();
    ask(installation, 'de');
    type(installation, LANGUAGE, 3, 'fr');
    installation.google.advance({ minutes: 30 });
    expect(installation.google.form.sheet.display()[2]?.filter((cell) => cell !== '')).toEqual(['fr']);
  });

  it.each([
    [
      'the answer is another by then',
      (installation: LanguageInstallation) => type(installation, LANGUAGE, 2, 'fr'),
    ],
    [
      'the setting is another by then',
      (installation: LanguageInstallation) => saveMail(installation, { language: 'pt' }),
    ],
  ])('does not lose a draft if %s: it is sent as it was made, once', (_what, change) => {
    const installation = make(FRENCH);
    installation.google.faults.next(mailBuild.send, { message: 'Sorry, a server error.', times: 3 });
    const row = ask(installation, '');
    type(installation, LANGUAGE, row, '');
    expect(installation.row(row).Mail).toMatch(/^Sending: created /);
    change(installation);
    installation.google.advance({ minutes: 30 });
    expect(installation.row(row).Mail).toBe('Sent: created');
    expect(installation.google.sent.map(({ body }) => body.slice(0, 8))).toEqual(['Bonjour,']);
    expect(installation.google.mailbox(installation.google.owner).drafts).toHaveLength(0);
  });

  it('is seen in the preview of a row, and costs no call', () => {
    const installation = make();
    const plain = make({ columns: {} });
    const costs = [installation, plain].map((each) => {
      if (each === plain) each.submit();
      else ask(each, 'de');
      return [each.takeCalls(), each.lastExecution().callCount];
    });
    expect(costs[0]).toEqual(costs[1]);
    const { mail, detail } = installation.google.call('previewRow', 2) as Preview;
    expect(mail?.subject).toBe(
      make === newInstallation
        ? 'Ana Silva hat bereits ein Chat-Konto'
        : 'Ana Silva hat bereits Zugriff auf den Chat',
    );
    expect(detail).toBe('ana@acme.example already has an enabled account. Nothing was changed.');
  });

  it('pauses Chat Access while its column is missing, as any other column of the form', () => {
    const installation = make();
    installation.google.form.sheet.renameHeader(LANGUAGE, 'Tongue');
    expect(installation.row(ask(installation, 'de')).Status).toBe('‖ Paused');
  });
});

interface Preview {
  mail: { subject: string } | null;
  detail: string;
}

describe('the setting of the language', () => {
  const make = newInstallation;

  it('is one of five', () => {
    const installation = make();
    expect(installation.setupProblems({ mail: { language: 'it' } })).toEqual({
      'mail.language': 'Choose one of the languages en, de, fr, es and pt.',
    });
  });

  it('is that of a test mail, and of the built-in texts that the sidebar shows', () => {
    const installation = make(FRENCH);
    installation.google.call('sendTestMail', 'created');
    expect(lastLanguage(installation)).toBe('fr');
    installation.google.call('sendTestMail', 'rejected');
    expect(installation.google.sent[1]?.body).toContain('Ceci est un test avec des noms fictifs');
    const { texts } = installation.google.call('getSetup') as { texts: Texts };
    expect([texts.language, texts.templates.created?.subject]).toEqual([
      'fr',
      'Compte Chat créé pour {{name}}',
    ]);
    expect(installation.google.call('getMailTexts', 'es')).toMatchObject({
      language: 'es',
      templates: { created: { subject: 'Cuenta de Chat creada para {{name}}' } },
    });
    expect(installation.google.call('getMailTexts', 'constructor')).toEqual(texts);
  });
});

interface Texts {
  language: string;
  templates: Record<string, { subject: string }>;
}
