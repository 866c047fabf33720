import { testBrowser } from '../test-browser';
import { Scene } from './scene';
import { SidebarWindow } from './sidebar-window';

const browser = testBrowser();

interface Saved {
  setup: { responses: { columns: object }; access: { answers: object } };
}

describe('departments and roles by answer, in the sidebar,', () => {
  let window: SidebarWindow;
  let scene: Scene;

  beforeEach(async () => {
    scene = new Scene().withForm(['Team', 'Kind of agent']).saved();
    for (const name of ['Billing', 'Sales']) scene.zendesk.addDepartment(name);
    scene.zendesk.addRole('Team lead');
    window = await SidebarWindow.openLoaded(browser(), scene);
  });
  afterEach(() => window.closeAfterTest());

  const saved = () => (scene.google.call('getSetup') as Saved).setup;

  async function chooseColumns(): Promise<void> {
    await window.click('Choose the form (done)');
    await window.page.getByText('Departments, roles, last day and language by answer').click();
    await window.field('Department (optional)').selectOption('Team');
    await window.field('Role (optional)').selectOption('Kind of agent');
    await window.click('Save and continue');
    await window.waitForHeading('Who may get access');
  }

  const group = (name: string) => window.page.getByRole('group', { name, exact: true });

  it('are chosen click by click, and an agent gets them', async () => {
    await chooseColumns();
    await group('Departments by answer').getByRole('button', { name: 'Add an answer' }).click();
    await group('Departments by answer').getByLabel('Answer in the form').fill('EU sales');
    await group('Departments by answer').getByLabel('Sales').check();
    await group('Role by answer').getByRole('button', { name: 'Add an answer' }).click();
    await group('Role by answer').getByLabel('Answer in the form').fill('Lead');
    await group('Role by answer').getByLabel('Role', { exact: true }).selectOption('Team lead');
    await window.click('Save and continue');
    await window.waitForHeading('Messages');
    expect(saved().access.answers).toEqual({
      departments: { 'EU sales': ['Sales'] },
      roles: { Lead: 'Team lead' },
    });
    expect(saved().responses.columns).toMatchObject({ department: 'Team', role: 'Kind of agent' });
  });

  it('are named at their place when two answers read the same, and nothing typed is lost', async () => {
    await chooseColumns();
    const departments = group('Departments by answer');
    for (const index of [0, 1]) {
      await departments.getByRole('button', { name: 'Add an answer' }).click();
      await departments.getByLabel('Answer in the form').nth(index).fill('Sales');
      await departments.getByLabel('Billing').nth(index).check();
    }
    await window.click('Save and continue');
    await window.waitForText('The answer "Sales" is listed twice');
    expect(await departments.getByLabel('Answer in the form').count()).toBe(2);
    await departments.getByRole('button', { name: 'Remove "Sales"' }).last().click();
    await window.click('Save and continue');
    await window.waitForHeading('Messages');
    expect(saved().access.answers).toEqual({ departments: { Sales: ['Billing'] }, roles: {} });
  });

  it('are added and removed with the keyboard, and the focus stays where the work is', async () => {
    await chooseColumns();
    const add = group('Role by answer').getByRole('button', { name: 'Add an answer' });
    await add.focus();
    await window.page.keyboard.press('Enter');
    await window.page.waitForFunction('document.activeElement?.matches(".answer input")');
    await window.page.keyboard.type('Lead');
    expect(await group('Role by answer').getByLabel('Answer in the form').inputValue()).toBe('Lead');
    await window.page.keyboard.press('Tab');
    await window.page.keyboard.press('Tab');
    await window.page.keyboard.press('Enter');
    expect(await group('Role by answer').getByLabel('Answer in the form').count()).toBe(0);
    await window.page.waitForFunction('document.activeElement?.id === "roles-add-answer"');
  });

  it('are not asked for where the form has no such question', async () => {
    await window.click('Who may get access (done)');
    await window.field('Sales').waitFor();
    expect(await group('Departments by answer').count()).toBe(0);
  });
});
