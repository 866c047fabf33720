import { de } from '../../src/sidebar/text/de';
import { en } from '../../src/sidebar/text/en';
import { es } from '../../src/sidebar/text/es';
import { fr } from '../../src/sidebar/text/fr';
import { pt } from '../../src/sidebar/text/pt';
import { testBrowser } from '../test-browser';
import { AXE, CLIPPED, SCROLLS_SIDEWAYS, VIOLATIONS } from './accessibility';
import { sentencesOf } from './languages';
import { QUESTIONS, Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

const TEXTS = [
  ['de', 'de-AT', de],
  ['fr', 'fr', fr],
  ['es', 'es-419', es],
  ['pt', 'pt-BR', pt],
] as const;

describe.each(TEXTS)('the sidebar in %s, at 300 pixels,', (language, locale, text) => {
  let window: SidebarWindow;
  afterEach(() => window.closeAfterTest());

  const open = async (scene: Scene) => {
    window = await SidebarWindow.openLoaded(browser(), scene, { locale });
  };
  const isOn = () => {
    const scene = new Scene().withForm().saved().turnedOn();
    scene.submit('Zoe');
    return scene;
  };

  async function expectToBeRight(): Promise<void> {
    await window.page.evaluate(AXE);
    expect(await window.page.evaluate(VIOLATIONS)).toEqual([]);
    expect(await window.page.evaluate(SCROLLS_SIDEWAYS)).toBe(false);
    expect(await window.page.evaluate(CLIPPED)).toEqual([]);
    const shown = await window.page.evaluate<string>('document.body.innerText');
    const english = sentencesOf(en).filter(
      (sentence) => ![...sentencesOf(text), ...QUESTIONS].includes(sentence),
    );
    expect(english.filter((sentence) => shown.includes(sentence))).toEqual([]);
  }

  it('begins with the connection to Zendesk', async () => {
    await open(new Scene().withForm());
    await window.waitForText(text.setup.title);
    expect(await window.page.evaluate('document.documentElement.lang')).toBe(language);
    await expectToBeRight();
  });

  it('shows how it is', async () => {
    await open(isOn());
    await window.waitForText(text.health.title);
    await expectToBeRight();
  });

  it('shows why it is paused', async () => {
    const scene = isOn();
    scene.zendesk.revokeToken();
    scene.submit('Ben');
    await open(scene);
    await window.waitForText(text.health.statuses.paused);
    expect(await window.page.evaluate('document.body.innerText')).not.toContain('Zendesk refuses');
    await expectToBeRight();
  });

  it.each(['connect', 'form', 'access', 'messages', 'idle'] as const)('shows the step "%s"', async (step) => {
    await open(isOn());
    await window.page.getByRole('button', { name: text.health.editSetup }).click();
    const closed = window.page.getByRole('button', { name: new RegExp(`^${text.setup.steps[step]}`) });
    if ((await closed.count()) > 0) await closed.first().click();
    await window.waitForHeading(text.setup.steps[step]);
    await expectToBeRight();
  });

  it('says in that language what is wrong with an input', async () => {
    await open(new Scene().withForm());
    await window.page.getByRole('textbox').first().fill('acme.example.com');
    await window.page.getByRole('button', { name: text.connect.test }).click();
    await window.waitForServer();
    await expectToBeRight();
  });
});
