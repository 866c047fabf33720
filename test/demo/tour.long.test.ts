import type { Product } from '../product';
import { testBrowser } from '../test-browser';
import { accessibilityProblems } from './accessibility';
import { APPROVER } from './backend/installation';
import { DemoWindow } from './demo-window';
import { tourSteps } from './page/tour-steps';

const browser = testBrowser();

describe.each<Product>(['chat', 'support'])('the tour on %s', (product) => {
  let window: DemoWindow;
  beforeAll(async () => {
    window = await DemoWindow.open(browser(), { product });
  });
  afterAll(() => window.close());

  const steps = tourSteps({ product, isSetUp: true, hasApproval: true });
  const bar = () => window.page.getByRole('region', { name: 'Guided tour' });

  /** Goes on to the step of that title, by the keyboard alone, and sees where it points. */
  const reach = async (title: string) => {
    await window.button('Next').press('Enter');
    await bar().getByRole('heading', { name: title }).waitFor();
    const panel = steps.find((step) => step.title === title)?.panel;
    await window.page.locator(panel === 'clock' ? '.top.toured' : `.panel.${panel}.toured`).waitFor();
    await seeWhatIsMeant(title);
    await formFits();
  };

  const formFits = async () => {
    const body = await window.page.locator('.form-body').elementHandle();
    await window.page.waitForFunction((form) => form && form.scrollHeight <= form.clientHeight, body);
  };

  /** The button to press is in sight, and the tabs are open that show what happens. */
  const seeWhatIsMeant = async (title: string) => {
    const { button, tabs = [] } = steps.find((step) => step.title === title) ?? {};
    for (const name of tabs)
      await window.page.getByRole('tab', { name: new RegExp(`^${name}`), selected: true }).waitFor();
    if (button) await isInSight(button);
  };

  const isInSight = async (button: string) => {
    const place = await window.page
      .getByRole('button', { name: button, exact: true })
      .first()
      .elementHandle();
    await window.page.waitForFunction((element) => {
      if (!element) return false;
      const { left, top, width, height } = element.getBoundingClientRect();
      const seen = element.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
      return element === seen || element.contains(seen);
    }, place);
  };

  const waitUntilDone = async () => {
    for (let count = 0; count < 3; count += 1) await window.wait('+5 min');
    return window.lastRow();
  };

  it('begins with a request, and has the focus', async () => {
    await window.button('Take the tour').press('Enter');
    expect(await bar().evaluate((element) => element.matches(':focus'))).toBe(true);
    await window.submit();
    expect((await window.lastRow()).Status).toBe(product === 'chat' ? '✓ Done' : '⏳ Waiting');
  });

  if (product === 'support')
    it('shows how an admin gives access to chat', async () => {
      await reach('Access to chat');
      await window
        .field(`Chat for ${(await window.lastRow())['Email of the person who needs access']}`)
        .check();
      expect((await waitUntilDone()).Status).toBe('✓ Done');
    });

  it('shows a request that is refused', async () => {
    await reach('An outside domain');
    await window.submit('Wrong domain');
    expect((await window.lastRow()).Status).toBe('✕ Rejected');
  });

  it('shows that the same answer makes one account', async () => {
    await reach('The same request twice');
    await window.button('New person').click();
    await window.button('Same answer twice').click();
    await window.idle();
    const [first, second] = (await window.rows()).slice(-2);
    expect([first?.Action, second?.Action]).toEqual([
      'Created',
      product === 'chat' ? 'No change' : 'Updated',
    ]);
  });

  it('goes on where it was left', async () => {
    await window.button('Leave the tour').click();
    const place = `${product === 'chat' ? 3 : 4} of ${steps.length}`;
    await window.page.reload();
    await window.button(`Resume the tour (${place})`).click();
    await bar().getByText(place).waitFor();
    await window.button('Back').click();
    await bar().getByRole('heading', { name: 'An outside domain' }).waitFor();
    await reach('The same request twice');
  });

  it('shows an outage, and that the row is handled after it', async () => {
    await reach('Zendesk is down');
    await window.turn('Zendesk is down');
    await window.submit('New person');
    expect((await window.lastRow()).Status).toMatch(/Will retry/);
    await reach('It resumes on its own');
    await window.turn('Zendesk is down');
    expect((await waitUntilDone()).Action).toBe('Created');
  });

  it('shows the plan of idle accounts', async () => {
    await reach('Unused accounts');
    await window.menu('Check idle accounts (no changes)');
    expect((await window.view('sheet')).name).toBe('Plan');
    expect((await window.rows()).length).toBeGreaterThan(10);
  });

  it('ends with a request that an approver decides about', async () => {
    await window.page.getByRole('tab', { name: 'Form Responses 1', exact: true }).click();
    await reach('A request that needs approval');
    await window.submit('Needs approval');
    const { 'Email of the person who needs access': email = '', Status } = await window.lastRow();
    expect(Status).toBe('? Needs approval');
    await reach('The decision');
    await window.field('Signed in as').selectOption(APPROVER);
    await window.idle();
    await window.selectRow(email);
    await window.menu('Approve selected rows');
    await window.wait('+5 min');
    expect((await window.lastRow()).Action).toBe('Created');
    await window.button('Finish').click();
    await window.button('Take the tour').waitFor();
  });

  it('the browser console is empty', () => {
    expect(window.noise).toEqual([]);
  });
});

it('the tour is accessible, and begins with the setup where there is none', async () => {
  const window = await DemoWindow.open(browser(), { empty: true });
  const problems = await accessibilityProblems(browser(), window.demo.url, (page) =>
    page.getByRole('button', { name: 'Take the tour' }).click(),
  );
  expect(problems).toEqual([]);
  await window.page.getByText('Nothing is set up yet').waitFor();
  await window.button('Take the tour').click();
  await window.page.getByRole('heading', { name: 'The setup' }).waitFor();
  await window.close();
});
