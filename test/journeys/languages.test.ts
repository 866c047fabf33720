import type { MenuData } from '../emulator/runtime/world';
import { ADMIN, SECOND_EDITOR, TestInstallation } from './installation';
import { logSheet } from './log-hands';

/** The owner of the sheet has set Google to that language. */
function inLanguage(locale: string): TestInstallation {
  const installation = TestInstallation.ready();
  installation.google.speak(ADMIN, locale);
  return installation;
}

function captions({ google }: TestInstallation, as = ADMIN): string[] {
  google.open({ as });
  const captionsIn = ({ caption, items }: MenuData): string[] => [
    caption,
    ...items.flatMap((item) =>
      'items' in item ? captionsIn(item) : 'caption' in item ? [item.caption] : [],
    ),
  ];
  return google.ui.menus.flatMap(captionsIn);
}

/** A person has checked the log, which took longer than an execution lives. */
function beginLogCheck({ google }: TestInstallation): void {
  const state = { row: 2, number: 0, mark: '', others: 0, loose: [], proved: 0, unproved: 0, foreign: 0 };
  const saved = google.save();
  for (const each of Object.values(saved.stores.properties)) {
    if (each['log-end']) each['log-check'] = JSON.stringify({ startedAt: google.clock.now(), state });
  }
  google.load(saved);
}

/** A person has altered a line of the log. */
function alterLog(installation: TestInstallation): void {
  installation.submit();
  logSheet(installation).set('D3', 'mallory@acme.example');
}

interface Health {
  health: { troubles: { message: string }[] };
}

function troubles({ google }: TestInstallation, as = ADMIN): string[] {
  return (google.callAs(as, 'getSetup') as Health).health.troubles.map(({ message }) => message);
}

describe('a person who reads another language', () => {
  it.each([
    ['de-AT', 'Einrichtung und Zustand öffnen'],
    ['fr_CA', 'Ouvrir la configuration et l’état'],
    ['es-419', 'Abrir configuración y estado'],
    ['pt-BR', 'Abrir configuração e estado'],
    ['DE', 'Einrichtung und Zustand öffnen'],
    ['de_DE.UTF-8', 'Einrichtung und Zustand öffnen'],
    ['ja', 'Open setup and health'],
    ['', 'Open setup and health'],
    ['_', 'Open setup and health'],
    ['__proto__', 'Open setup and health'],
    ['constructor', 'Open setup and health'],
    ['de"</script><script>alert(1)', 'Open setup and health'],
    ['a'.repeat(1_000), 'Open setup and health'],
  ])('with %s finds a menu that says "%s"', (locale, caption) => {
    expect(captions(inLanguage(locale))).toContain(caption);
  });

  it.each([7, false, {}, []])('finds an English menu where Google names %j, which is no text', (locale) => {
    expect(captions(inLanguage(locale as unknown as string))).toContain('Open setup and health');
  });

  it('finds a menu in their language beside one whose menu is English', () => {
    const installation = inLanguage('de');
    expect(captions(installation)).toContain('Hilfe');
    expect(captions(installation, SECOND_EDITOR)).toContain('Help');
  });

  it('is told in it what came of a click, and the sheet stays in English', () => {
    const installation = inLanguage('de');
    const row = installation.submit({ email: 'zoe@elsewhere.example' }, { fire: false });
    captions(installation);
    installation.google.clickMenu('Offene Zeilen jetzt verarbeiten');
    expect(installation.toast()).toBe('1 Zeile wurde verarbeitet.');
    expect(installation.row(row)).toMatchObject({ Status: '✕ Rejected', Mail: 'Sent: rejected' });
    expect(installation.row(row).Detail).toContain('is not on the list of domains');
  });

  it('is told in it why everything is paused, although the timer has found that out', () => {
    const installation = inLanguage('de');
    installation.zendesk.revokeToken();
    installation.submit();
    const { health } = installation.google.call('getSetup') as { health: { paused: { reason: string } } };
    expect(health.paused.reason).toContain('Zendesk lehnt die gespeicherten Zugangsdaten ab');
  });

  it.each(['the timer', 'a click'])('is told in it what %s has found in a log that is long', (who) => {
    const installation = inLanguage('de');
    alterLog(installation);
    captions(installation);
    beginLogCheck(installation);
    if (who === 'a click') installation.google.clickMenu('Offene Zeilen jetzt verarbeiten');
    else installation.google.advance({ minutes: 5 });
    expect(troubles(installation)).toEqual([expect.stringContaining('wurde verändert')]);
    expect(troubles(installation, SECOND_EDITOR)).toEqual([
      expect.stringMatching(/^The last check of the Log found: Row 3 of the Log was altered\./),
    ]);
    installation.google.clickMenu('Protokoll (Log) prüfen');
    expect(installation.google.ui.alerts.at(-1)?.message).toContain('wurde verändert');
  });

  it('is told in it of a dashboard that is up to date', () => {
    const installation = inLanguage('de');
    installation.google.speak(SECOND_EDITOR, 'de');
    captions(installation);
    installation.google.clickMenu('Dashboard aktualisieren');
    expect(installation.toast()).toBe('Das Dashboard ist auf dem neuesten Stand.');
    captions(installation, SECOND_EDITOR);
    installation.google.clickMenu('Dashboard aktualisieren', { as: SECOND_EDITOR });
    expect(installation.toast()).toContain('innerhalb von fünf Minuten');
  });

  it('is told in it why the review of idle accounts is paused', () => {
    const installation = inLanguage('de');
    captions(installation);
    installation.google.clickMenu('Ungenutzte Konten prüfen (ohne Änderungen)');
    installation.zendesk.revokeToken();
    installation.submit();
    installation.google.clickMenu('Ungenutzte Konten prüfen (ohne Änderungen)');
    const why = 'Chat Access ist pausiert: Zendesk lehnt die gespeicherten Zugangsdaten ab';
    expect(installation.toast()).toContain(why);
    const { notes } = installation.google.call('getIdlePlan') as { notes: string[] };
    expect(notes).toContainEqual(expect.stringContaining(why));
  });

  it('is told in it what is wrong with a setup', () => {
    const installation = inLanguage('fr');
    const { problems } = installation.google.call('saveSetup', { access: { domains: ['no domain'] } }) as {
      problems: { message: string }[];
    };
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('domaine')]);
  });

  it('gets the pages in it', () => {
    const installation = inLanguage('es');
    captions(installation);
    installation.google.clickMenu('Abrir configuración y estado');
    expect(installation.google.ui.sidebar?.html).toContain('id="language">"es"</script>');
    installation.google.clickMenu('Ayuda');
    expect(installation.google.ui.dialogs.at(-1)?.html).toContain('id="language">"es"</script>');
  });
});
